// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { createPartDesk } from '../../../src/adapters/browser/part-desk.ts';

const pageWith = (script: string) =>
  `<head><script type="module" crossorigin src="./assets/${script}.js"></script></head><body></body>`;
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** Why a part did not come to the page of `index-AAAAaaaa`, where the site answers so. */
function findWith(fetchPage: () => Promise<Response>) {
  return createPartDesk({ page: document, fetchPage, parse }).findTrouble();
}

beforeEach(() => {
  document.head.innerHTML = '<script type="module" src="./assets/index-AAAAaaaa.js"></script>';
});

describe('a part that did not come', () => {
  it.each([
    ['newer', 'index-BBBB_-bb'],
    ['other', 'index-AAAAaaaa'],
    ['other', 'portal-BBBBbbbb'],
    ['other', 'index'],
  ])('is %s where the site now gives out %s', async (trouble, script) => {
    expect(await findWith(() => Promise.resolve(new Response(pageWith(script))))).toBe(trouble);
  });

  it('is of an offline reader where the site cannot be reached', async () => {
    expect(await findWith(() => Promise.reject(new TypeError('failed')))).toBe('offline');
  });

  it('is nothing known where the site answers with an error, or the page has no release', async () => {
    expect(await findWith(() => Promise.resolve(new Response('', { status: 503 })))).toBe('other');
    document.head.innerHTML = '';
    expect(await findWith(() => Promise.resolve(new Response(pageWith('index-BBBBbbbb'))))).toBe('other');
  });

  it('asks for the page itself, without what only this tab knows', async () => {
    const asked: string[] = [];
    history.replaceState(null, '', '?lesson=bridge#v=1&secret');
    await createPartDesk({
      page: document,
      fetchPage: (address) => {
        asked.push(address);
        return Promise.resolve(new Response(''));
      },
      parse,
    }).findTrouble();
    expect(asked).toEqual([`${location.origin}/?lesson=bridge`]);
  });

  it('has its style asked for again when that was what failed, and no style that is still on its way', async () => {
    const fetchPage = () => Promise.resolve(new Response(''));
    const { makeReady } = createPartDesk({ page: document, fetchPage, parse });
    for (const name of ['failed', 'coming']) {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.id = name;
      document.head.append(link);
    }
    const [failed, coming] = document.querySelectorAll('link');
    failed?.dispatchEvent(new Event('error'));
    let isReady = false;
    const ready = makeReady().then(() => (isReady = true));
    const again = document.querySelector('#failed');
    expect(again).not.toBe(failed);
    expect(document.querySelector('#coming')).toBe(coming);
    expect(document.querySelectorAll('link')).toHaveLength(2);
    await Promise.resolve();
    expect(isReady).toBe(false);
    again?.dispatchEvent(new Event('load'));
    await ready;
    // Nothing is left to ask for.
    await makeReady();
    expect(document.querySelector('#failed')).toBe(again);
  });
});
