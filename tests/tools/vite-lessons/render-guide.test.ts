import { describe, expect, it } from 'vitest';
import { renderGuide } from '../../../src/tools/vite-lessons/render-guide.ts';

const inside = (markdown: string) => renderGuide(markdown, 'en-GB').split('\n').slice(1, -2).join('\n');

describe('renderGuide', () => {
  it('says what language it is in', () => {
    expect(renderGuide('Words.', 'ar')).toBe('<div lang="ar" dir="auto">\n<p>Words.</p>\n</div>\n');
  });

  it('leaves out its title and makes its sections headings of the third level, each with an id', () => {
    expect(inside('# The guide\n\n## One period: *45* minutes\n\n### Before\n\n## After\n\n## After')).toBe(
      [
        '<h3 id="guide-one-period-45-minutes">One period: <em>45</em> minutes</h3>',
        '<h4>Before</h4>',
        '<h3 id="guide-after">After</h3>',
        '<h3 id="guide-after-2">After</h3>',
      ].join('\n'),
    );
  });

  it('gives sections ids in any script', () => {
    expect(inside('## ما قبل')).toBe('<h3 id="guide-ما-قبل">ما قبل</h3>');
  });

  it('shows HTML of the guide as the text it is', () => {
    expect(inside('A <script>alert(1)</script> and <b>more</b>.')).toBe(
      '<p>A &lt;script&gt;alert(1)&lt;/script&gt; and &lt;b&gt;more&lt;/b&gt;.</p>',
    );
  });

  it('opens links in place, and none that run code', () => {
    expect(inside('[GOV.UK](https://www.gov.uk/) [no](javascript:alert(1))')).toBe(
      '<p><a href="https://www.gov.uk/" rel="noopener">GOV.UK</a> [no](javascript:alert(1))</p>',
    );
  });

  it('makes tables that can be scrolled with the keyboard and are named after their section', () => {
    expect(inside('## Plan\n\n| minutes | what |\n| --- | --- |\n| 0 | begin |')).toBe(
      [
        '<h3 id="guide-plan">Plan</h3>',
        '<div class="table" role="group" tabindex="0" aria-label="Plan"><table>',
        '<thead>',
        '<tr>',
        '<th scope="col">minutes</th>',
        '<th scope="col">what</th>',
        '</tr>',
        '</thead>',
        '<tbody>',
        '<tr>',
        '<td>0</td>',
        '<td>begin</td>',
        '</tr>',
        '</tbody>',
        '</table></div>',
      ].join('\n'),
    );
  });

  it('takes the first cells for headings where the first row is empty', () => {
    const html = inside('## Plan\n\n| | |\n| --- | --- |\n| Ages | 14 |\n| Time | 40 |');

    expect(html).not.toContain('<thead>');
    expect(html.match(/<th scope="row">\w+<\/th>\n<td>\d+<\/td>/g)).toHaveLength(2);
  });

  it('names a table before the first section after the guide, and tells two of a section apart', () => {
    const table = '| a |\n| --- |\n| b |';

    expect(
      inside(`# Guide\n\n${table}\n\n## Plan\n\n${table}\n\nand\n\n${table}`).match(/aria-label="[^"]+"/g),
    ).toEqual(['aria-label="Guide"', 'aria-label="Plan"', 'aria-label="Plan 2"']);
  });
});
