import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignmentHref,
  encodeAssignmentLink,
  parseAssignmentLink,
  readAssignmentLink,
} from '../../../src/core/assignment/assignment-link.ts';
import type { Assignment } from '../../../src/core/assignment/assignment.ts';
import { isAssignmentAddress } from '../../../src/core/assignment/is-assignment-link.ts';
import { expectIssues } from '../response/expect-value.ts';
import { anyAssignment, plainAssignment } from './assignment-arbitrary.ts';
import { runs } from '../../support/runs.ts';

const site = 'https://example.org/read/';
const test: Assignment = {
  ...plainAssignment,
  id: 'q8Zr_21-',
  mode: 'test',
  note: 'By Thursday.',
  settings: { ...plainAssignment.settings, stepsOff: ['brief'], answers: 'never' },
};
const fragment = encodeAssignmentLink(test).slice(1);
const link = assignmentHref(site, test);
const old = `${site}#${fragment}`;
const encoded = encodeURIComponent;
const quotedPrintable = (text: string) => text.replaceAll('=', '=3D').replace(/.{70}/g, '$&=\r\n');
const proofpoint2 = (text: string) =>
  `https://urldefense.proofpoint.com/v2/url?u=${text
    .replace(/[^A-Za-z0-9./]/g, (sign) => `-${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('/', '_')}&d=DwMF&c=euGZstcaTDllvimEN8b7jXrwqOf-v5A&r=abc`;

/** How a link arrives, and still is the same one. */
const undone: readonly (readonly [string, string])[] = [
  ['as it is', link],
  ['without what says that it follows', old],
  ['alone', fragment],
  ['after a #', `#${fragment}`],
  ['escaped after the #', `${site}#${encoded(fragment)}`],
  ['escaped twice', `${site}#${encoded(encoded(fragment))}`],
  ['with = escaped', `${site}#${fragment.replaceAll('=', '%3D')}`],
  ['with & escaped', `${site}#${fragment.replaceAll('&', '%26')}`],
  ['with _ escaped', `${site}#${fragment.replaceAll('_', '%5F')}`],
  ['with %23 for #', `${site}%23${fragment}`],
  ['with %2523 for #', `${site}%2523${fragment}`],
  ['with %23 for # in the query', link.replace('#', '%23')],
  ['in the query', `${site}?${fragment}`],
  ['with &amp;', link.replaceAll('&', '&amp;')],
  ['with &#38;', link.replaceAll('&', '&#38;')],
  ['with &#x3D;', link.replaceAll('=', '&#x3D;')],
  ['with &amp;amp;', link.replaceAll('&', '&amp;amp;')],
  ['with Markdown escapes', link.replace(/[_\-=&#.]/g, '\\$&')],
  ...Array.from('*_|…。」/>).,;:!?\'"”’»]“\u200B\u00A0', (sign): [string, string] => [
    `before ${sign}`,
    link + sign,
  ]),
  ['before %20', `${link}%20`],
  ['before &gt;', `${link}&gt;`],
  ['before a word without a space', `${link}下周交。`],
  ['in a sentence', `Do this: <${link}>, by Thursday; ask me (room 5).`],
  ['in Markdown', `[the lesson](${link})`],
  ['in Slack', `<${link}|the lesson>`],
  ['in HTML', `<a href="${link.replaceAll('&', '&amp;')}">the lesson</a>`],
  ...['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u202E', '\u2066'].map(
    (sign): [string, string] => [
      `with ${sign.charCodeAt(0).toString(16)} inside`,
      link.replaceAll('e', `e${sign}`),
    ],
  ),
  ['with %E2%80%8B inside', link.replaceAll('&', '%E2%80%8B&')],
  ...['utm_source=x', 'fbclid=IwAR0', 'gclid=1', 'mc_cid=a&mc_eid=b', 'c=zzzzzz', '_hsenc=p2A'].map(
    (tail): [string, string] => [`before &${tail}`, `${link}&${tail}`],
  ),
  ['after a parameter in the fragment', `${site}#utm_source=x&${fragment}`],
  ['around a parameter', link.replace('&a=', '&utm_source=x&a=')],
  ['with a parameter in the query', link.replace('?', '?fbclid=x&')],
  ['after a space in the fragment', `${site}#%20${fragment}`],
  [
    'by SafeLinks',
    `https://eur01.safelinks.protection.outlook.com/?url=${encoded(link)}&data=05%7C02&reserved=0`,
  ],
  ['by Google', `https://www.google.com/url?q=${encoded(link)}&sa=D&source=editors&ust=17&usg=AOv`],
  ['by Google, half escaped', `https://www.google.com/url?q=${link.replace('#', '%23')}&sa=D`],
  ['by Google search', `https://www.google.com/url?sa=t&url=${encoded(encoded(link))}`],
  ['by Facebook', `https://l.facebook.com/l.php?u=${encoded(link)}&h=AT0`],
  ['by Proofpoint', proofpoint2(link)],
  ['by Proofpoint 3', `https://urldefense.com/v3/__${link.replace('#', '*')}__;Iw!!Abc$`],
  [
    'by SafeLinks around Google',
    `https://x.safelinks.example/?url=${encoded(`https://www.google.com/url?q=${encoded(link)}`)}`,
  ],
  ['as quoted-printable', quotedPrintable(link)],
  ['broken by lines', link.replace(/.{60}/g, '$&\n')],
  ['twice', `${link} and once more ${old}`],
];

describe('a link that was changed on the way', () => {
  it.each(undone)('is the same %s', (_, text) => {
    expect(parseAssignmentLink(text)).toEqual({ ok: true, value: test });
  });

  it.each([
    ['in capitals', old.toUpperCase(), 'damaged-link'],
    ['in small letters', old.toLowerCase(), 'damaged-link'],
    ['without its last letter', old.slice(0, -1), 'damaged-link'],
    ['without its underscore', old.replace('silicon_', 'silicon'), 'damaged-link'],
    ['after its fragment was lost', `${site}?class=q8Zr_21-`, 'lost-end'],
    ['with a step and without its fragment', `${site}?class=q8Zr_21-&step=mark`, 'lost-end'],
    ['with only a #', `${link.replace(/#.*/, '')}#`, 'damaged-link'],
    ['with only a # of an old one', `${site}#`, 'damaged-link'],
    ['with only #v', `${site}#v`, 'damaged-link'],
    ['with only #v%3D', `${site}#v%3D`, 'damaged-link'],
    ['with only #=', `${site}#=`, 'damaged-link'],
    ['with only a space', `${site}#%20`, 'damaged-link'],
    ['with fields and no beginning', `${site}#${fragment.slice(5)}`, 'damaged-link'],
    ['of a later release', old.replace('v=1', 'v=2'), 'unknown-version'],
    ['in two halves of different links', link.replace('class=q8Zr', 'class=q8Zs'), 'damaged-link'],
    ['beside another one', `${link} ${assignmentHref(site, plainAssignment)}`, 'several-links'],
  ])('is refused %s', (_, text, code) => {
    expect(expectIssues(parseAssignmentLink(text))).toEqual([`${code} at link`]);
    expect(isAssignmentAddress(text)).toBe(true);
  });

  it.each([
    site,
    `${site}?lesson=bridge&step=mark`,
    `${site}?fbclid=x&utm_source=y`,
    `${site}#words=3-9`,
    `${site}#passage`,
    `${site}#step-title`,
    `${site}#:~:text=British`,
    'file:///media/Stick%20f%C3%BCr%207b%20%231%20/second-read.html?step=mark&passage=3',
  ])('is not taken for one at %s', (href) => {
    expect(readAssignmentLink(href)).toEqual({ ok: true, value: null });
    expect(isAssignmentAddress(href)).toBe(false);
  });

  it.each([
    [old, link],
    [`${site}%23${fragment}`, link],
    [`${site}index.html?lesson=a&v=1&${fragment.slice(4)}_`, link.replace('?', 'index.html?lesson=a&')],
    [`${link}&fbclid=x`, link],
    [`${link.replace('#', '&step=mark#')}`, link.replace('?', '?step=mark&')],
    [`second-read.html?class=x#${fragment}`, undefined],
  ])('is put right in the address: %s', (href, right) => {
    const read = readAssignmentLink(href);
    expect(read.ok ? read.value?.href : undefined).toBe(right);
  });

  it('is refused or right, however it was changed', () => {
    fc.assert(
      fc.property(
        anyAssignment,
        fc.boolean(),
        fc.array(anyChange, { maxLength: 4 }),
        (given, isOld, changes) => {
          const made = isOld ? `${site}${encodeAssignmentLink(given)}` : assignmentHref(site, given);
          const parsed = parseAssignmentLink(changes.reduce((text, { apply }) => apply(text), made));
          const mayBeRefused = changes.some(({ isLoss }) => isLoss);
          expect(parsed.ok || mayBeRefused ? given : undefined).toEqual(parsed.ok ? parsed.value : given);
        },
      ),
      { seed: 28, numRuns: runs(5000) },
    );
  });

  it('never becomes an ordinary visit where its fragment is lost or cut', () => {
    fc.assert(
      fc.property(
        anyAssignment,
        fc.nat(),
        fc.array(keepingChange, { maxLength: 2 }),
        (given, at, changes) => {
          const [address = '', fragmentOf = ''] = assignmentHref(site, given).split('#');
          const length = at % (fragmentOf.length + 2);
          const cut = length === 0 ? address : `${address}#${fragmentOf.slice(0, length - 1)}`;
          const href = changes.reduce((text, { apply }) => apply(text), cut);
          const read = readAssignmentLink(href);
          expect(isAssignmentAddress(href)).toBe(true);
          expect(read.ok ? read.value?.assigned.assignment : given).toEqual(given);
        },
      ),
      { seed: 28, numRuns: runs(2000) },
    );
  });

  it('costs little to refuse, however long it is', () => {
    const hostile = [
      '%25'.repeat(6000),
      'v=1&c=AAAAAA'.repeat(1600),
      '&amp;'.repeat(4000),
      '=\n'.repeat(9999),
    ];
    for (const text of hostile) expect(parseAssignmentLink(`#v=1&${text}`).ok).toBe(false);
    expect(expectIssues(parseAssignmentLink('a'.repeat(20_001)))).toEqual(['too-long at link']);
  });
});

interface Change {
  readonly apply: (text: string) => string;
  /** Whether something is lost that nothing can give back. */
  readonly isLoss?: boolean;
}

const signs = [
  '*',
  '_',
  '…',
  '。',
  ')',
  '%20',
  '&gt;',
  '\u200B',
  '&utm_source=x',
  '&fbclid=y',
  ' soon',
  '」です',
];

/** One thing that happens to a link, and leaves its address one of ours. */
const keepingChange: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...signs).map((sign) => ({ apply: (text: string) => text + sign })),
  fc.constantFrom<Change>(
    { apply: encodeURI },
    { apply: (text) => text.replace(/#(.*)$/s, (_, rest: string) => `#${encoded(rest)}`) },
    { apply: (text) => text.replaceAll('=', '%3D') },
    { apply: (text) => text.replaceAll('_', '%5F') },
    { apply: (text) => text.replaceAll('#', '%23') },
    { apply: (text) => text.replaceAll('&', '&amp;') },
    { apply: (text) => text.replaceAll('&', '&#38;') },
    { apply: (text) => text.replace(/[_-]/g, '\\$&') },
    { apply: (text) => text.toUpperCase(), isLoss: true },
    { apply: (text) => text.toLowerCase(), isLoss: true },
    { apply: (text) => text.replace(/#.*/s, ''), isLoss: true },
  ),
  fc.tuple(fc.nat(), fc.constantFrom('\u200B', '\u00AD', '\u2060', '\uFEFF', '\u202A')).map(([at, sign]) => ({
    apply: (text: string) => text.slice(0, at % text.length) + sign + text.slice(at % text.length),
  })),
);

/** One thing that happens to a link. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  keepingChange,
  fc.constantFrom<Change>(
    { apply: (text) => `https://x.safelinks.example/?url=${encoded(text)}&data=05` },
    { apply: (text) => `https://www.google.com/url?q=${encoded(text)}&sa=D` },
    { apply: (text) => `Do this: <${text}> today` },
  ),
  fc.tuple(fc.nat(), fc.constantFrom('', 'x', '=', '&')).map(([at, letter]) => ({
    apply: (text: string) => text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1),
    isLoss: true,
  })),
  fc.nat().map((at) => ({ apply: (text: string) => text.slice(0, at % (text.length + 1)), isLoss: true })),
);
