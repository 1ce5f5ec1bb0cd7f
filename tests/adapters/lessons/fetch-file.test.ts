// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchJson, fetchText } from '../../../src/adapters/lessons/fetch-file.ts';
import { dataScript } from '../../../src/tools/vite-one-file/data-script.ts';

const fetcher = vi.fn<typeof fetch>(() => Promise.resolve(new Response('from the site')));

function putIntoPage(files: Readonly<Record<string, string>>): void {
  document.body.innerHTML = Object.entries(files).map(dataScript).join('\n');
}

afterEach(() => {
  document.body.innerHTML = '';
  fetcher.mockClear();
});

describe('a page that has its files in it', () => {
  it('gives them back as they were, whatever is written in them', async () => {
    const guide = '<p>Not the end: </script><!-- "quoted" \\u003c\n</p>';
    const list = '[{"title":"</script> \\"a\\" <!-- & \u2028"}]';
    putIntoPage({ 'lessons/a/guide.html': guide, 'lessons/index.json': list });

    expect(await fetchText('./lessons/a/guide.html', fetcher)).toEqual({ ok: true, value: guide });
    expect(await fetchJson('./lessons/index.json', fetcher)).toEqual({ ok: true, value: JSON.parse(list) });
    expect(fetcher).not.toHaveBeenCalled();
  });

  it('asks nobody for what it has not', async () => {
    putIntoPage({ 'lessons/index.json': '[]' });

    expect(await fetchText('./lessons/b/key.json', fetcher)).toMatchObject({
      ok: false,
      issues: [{ code: 'not-found' }],
    });
    expect(fetcher).not.toHaveBeenCalled();
  });
});

describe('an ordinary page', () => {
  it('fetches', async () => {
    expect(await fetchText('./lessons/index.json', fetcher)).toEqual({ ok: true, value: 'from the site' });
    expect(fetcher).toHaveBeenCalledWith('./lessons/index.json');
  });
});
