import { describe, expect, it } from 'vitest';
import { fetchGuide } from '../../../src/adapters/lessons/fetch-later.ts';
import { expectIssues } from '../../core/response/expect-value.ts';

const answering = (text: string, status = 200): typeof fetch => {
  return () => Promise.resolve(new Response(text, { status }));
};

describe('fetchGuide', () => {
  it('gives the piece of a page as it is', async () => {
    const guide = '<div lang="en"><h3 id="guide-plan">Plan</h3></div>';

    expect(await fetchGuide('bridge', answering(guide))).toEqual({ ok: true, value: guide });
  });

  it('asks for the guide of that lesson, and of no other folder', async () => {
    const asked: string[] = [];
    await fetchGuide('../x', (url) => {
      asked.push(typeof url === 'string' ? url : '');
      return Promise.resolve(new Response(''));
    });

    expect(asked).toEqual(['./lessons/..%2Fx/guide.html']);
  });

  it.each([
    ['there is none', answering('', 404), 'not-found'],
    ['the host answers with a page of its own', answering('<!DOCTYPE html><html></html>'), 'not-found'],
    ['the host is in trouble', answering('', 503), 'unavailable'],
    ['there is no answer', () => Promise.reject(new TypeError('no')), 'offline'],
  ] as const)('says so when %s', async (_, fetcher, code) => {
    expect(expectIssues(await fetchGuide('bridge', fetcher))[0]).toMatch(new RegExp(`^${code} at `));
  });
});
