import type { Browser } from '@playwright/test';
import { type Encoding, serveBuilt } from './serve-built.ts';

/** What one first visit, with nothing in the cache, brings over the wire (headers included). */
export interface PageWeight {
  readonly encoding: Encoding;
  readonly bytesWithoutFonts: number;
  readonly fontBytes: number;
  readonly requests: number;
  readonly fontRequests: number;
  readonly otherOrigins: number;
  readonly byAddress: Readonly<Record<string, number>>;
}

interface Transfer {
  readonly url: string;
  readonly isFont: boolean;
  readonly bytes: number;
}

/**
 * Loads a page of the built site in a fresh profile and weighs what came: for its first screen alone, or also what it fetches
 * ahead when the browser is idle.
 */
export async function measurePageWeight(
  browser: Browser,
  folder: string,
  page: string,
  encoding: Encoding,
  { isAhead = false }: { readonly isAhead?: boolean } = {},
): Promise<PageWeight> {
  const server = await serveBuilt(folder, encoding);
  try {
    const transfers = await loadPage(browser, new URL(page, server.address).href, isAhead);
    return summarizeTransfers(transfers, server.address, encoding);
  } finally {
    server.close();
  }
}

async function loadPage(browser: Browser, address: string, isAhead: boolean): Promise<readonly Transfer[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  if (!isAhead) await page.addInitScript('globalThis.requestIdleCallback = () => 0');
  const devtools = await context.newCDPSession(page);
  const kinds = new Map<string, { url: string; isFont: boolean }>();
  const transfers: Transfer[] = [];
  devtools.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith('data:')) kinds.set(requestId, { url: request.url, isFont: type === 'Font' });
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind !== undefined) transfers.push({ ...kind, bytes: encodedDataLength });
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate('document.fonts.ready.then(() => true)');
  await context.close();
  return transfers;
}

function summarizeTransfers(transfers: readonly Transfer[], origin: string, encoding: Encoding): PageWeight {
  const sum = (list: readonly Transfer[]) => list.reduce((total, { bytes }) => total + bytes, 0);
  const fonts = transfers.filter(({ isFont }) => isFont);
  return {
    encoding,
    bytesWithoutFonts: sum(transfers) - sum(fonts),
    fontBytes: sum(fonts),
    requests: transfers.length,
    fontRequests: fonts.length,
    otherOrigins: transfers.filter(({ url }) => !url.startsWith(origin)).length,
    byAddress: Object.fromEntries(transfers.map(({ url, bytes }) => [url.replace(origin, '/'), bytes])),
  };
}
