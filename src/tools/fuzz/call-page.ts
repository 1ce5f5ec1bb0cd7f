import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { InPage } from './page-facts.ts';

/** The script that each page of a walk begins with, as one file. */
export async function buildInPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: path.join(import.meta.dirname, 'page/in-page.ts'),
        formats: ['iife'],
        name: 'fuzzInPage',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('The script of the page could not be built');
  return chunk.code;
}

/** Asks the page, again where it was just leaving: a reload answers nothing. */
export async function callPage<Name extends keyof InPage>(
  page: Page,
  name: Name,
  ...args: Parameters<InPage[Name]>
): Promise<Awaited<ReturnType<InPage[Name]>>> {
  for (let tries = 1; ; tries += 1) {
    try {
      // What the page says is what its own code promises: both are of one release.
      return await page.evaluate<Awaited<ReturnType<InPage[Name]>>>(
        `fuzz.${name}(${args.map((one) => JSON.stringify(one)).join(', ')})`,
      );
    } catch (error) {
      if (tries === 3 || !isLeaving(error)) throw error;
      await page.waitForLoadState();
    }
  }
}

/** Whether a page did not answer because it was left meanwhile. */
export function isLeaving(error: unknown): boolean {
  return error instanceof Error && /context was destroyed|navigat|fuzz is not defined/iu.test(error.message);
}
