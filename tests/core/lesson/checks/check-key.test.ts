import { describe, expect, it } from 'vitest';
import { checkKey, checkKeyIds, checkSources } from '../../../../src/core/lesson/checks/check-key.ts';
import { checkProportions, warnAboutSize } from '../../../../src/core/lesson/checks/check-lesson.ts';
import {
  type ItemKey,
  type KeyAnnotation,
  type LessonKey,
  parseKey,
} from '../../../../src/core/lesson/key-schema.ts';
import { resolveKey } from '../../../../src/core/lesson/resolve-key.ts';
import type { ResolvedKey } from '../../../../src/core/lesson/resolved-key.ts';
import { checkPrice, type KeyedPassage } from '../../../../src/core/scoring/word-rule/check-price.ts';
import { passageOf } from '../../../support/passage-of.ts';

const passage = passageOf(
  'Reports say so. The bridge is 900 metres long, and it opened in June. First one closes, then all close.\nNobody objects. It is a monster. The council has not answered. Rain is expected on Friday and again on Sunday.',
);
const techniques = ['slippery-slope', 'anonymous-sourcing', 'factual-error'];

function annotation(changes: Partial<KeyAnnotation>): KeyAnnotation {
  return {
    id: 'u1',
    technique: 'anonymous-sourcing',
    status: 'scored',
    core: 'Reports say so',
    difficulty: 'easy',
    rationale: 'Whose?',
    hints: ['One.', 'Two.', 'Three.'],
    evidence: [{ source: 'A1', says: 'So.' }],
    ...changes,
  };
}
const decoy = {
  id: 'd1',
  quote: 'it opened in June',
  tempts: 'factual-error',
  rationale: 'It did.',
  evidence: [{ passage: 'Nobody objects', says: 'So.' }],
};
const nearMiss = {
  id: 'n1',
  quote: 'It is a monster',
  tempts: 'slippery-slope',
  really: 'loaded language',
  rationale: 'A big word.',
};
const sound: ItemKey = { annotations: [annotation({})], decoys: [decoy], nearMisses: [nearMiss] };

/** A key of the passage with its quotes found. */
function resolved(key: ItemKey): ResolvedKey {
  const found = resolveKey(passage, key, 'key.json');
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
}

function codes(key: ItemKey): string[] {
  const found = resolveKey(passage, key, 'key.json › items.op-ed');
  const issues = found.ok
    ? checkKey(passage, key, found.value, techniques, 'key.json › items.op-ed')
    : found.issues;
  return issues.map(({ code }) => code);
}

describe('the content lint of a key', () => {
  it('has nothing against a sound key', () => {
    expect(codes(sound)).toEqual([]);
  });

  it.each<[string, Partial<ItemKey>, string]>([
    ['an id used twice', { nearMisses: [{ ...nearMiss, id: 'd1' }] }, 'duplicate-id'],
    [
      'a technique the lesson does not have',
      { annotations: [annotation({ also: ['rudeness'] })] },
      'unknown-technique',
    ],
    [
      'a technique named twice',
      { annotations: [annotation({ also: ['anonymous-sourcing'] })] },
      'duplicate-technique',
    ],
    [
      'a tempting name the lesson does not have',
      { decoys: [{ ...decoy, tempts: 'rudeness' }] },
      'unknown-technique',
    ],
    [
      'a max smaller than the sentence of its core',
      { annotations: [annotation({ core: 'say', max: 'Reports say' })] },
      'max-too-small',
    ],
    [
      'a max that leaves the core out',
      { annotations: [annotation({ max: 'Nobody objects.' })] },
      'core-outside-max',
    ],
    [
      'a scored slope without its weak link',
      {
        annotations: [annotation({ technique: 'slippery-slope', core: 'First one closes, then all close' })],
      },
      'no-chain',
    ],
    [
      'two scored cores that overlap and share a name',
      { annotations: [annotation({}), annotation({ id: 'u2', core: 'say so', max: 'Reports say so.' })] },
      'cores-overlap',
    ],
    ['a decoy on a core', { decoys: [{ ...decoy, quote: 'Reports' }] }, 'sound-on-core'],
    ['a near-miss on a decoy', { nearMisses: [{ ...nearMiss, quote: 'opened in June' }] }, 'sound-overlap'],
    ['a quote that cuts a word', { decoys: [{ ...decoy, quote: 't opened in June' }] }, 'cut-word'],
    ['a quote without a word', { decoys: [{ ...decoy, quote: 'tr' }] }, 'no-words'],
  ])('reports %s', (_, changes, code) => {
    expect(codes({ ...sound, ...changes })).toContain(code);
  });

  it('lets cores overlap that share no name', () => {
    const other = annotation({
      id: 'f1',
      technique: 'factual-error',
      core: 'say so',
      max: 'Reports say so.',
    });
    expect(codes({ ...sound, annotations: [annotation({}), other] })).toEqual([]);
  });

  it('reports every quote that cannot be found, not only the first', () => {
    const lost = {
      ...sound,
      decoys: [{ ...decoy, quote: 'lost' }],
      annotations: [annotation({ core: 'gone' })],
    };
    expect(codes(lost)).toEqual(['quote-not-found', 'quote-not-found']);
  });

  it('warns of a key too small to say how a learner leans', () => {
    expect(warnAboutSize([resolved(sound)], 'key.json').map(({ code }) => code)).toEqual(['small-key']);
  });

  it('asks for two decoys and near-misses for every three flaws, in all items of a group together', () => {
    const flaw = resolved({ annotations: [annotation({})], decoys: [], nearMisses: [] });
    const look = resolved({ annotations: [], decoys: [decoy], nearMisses: [] });
    const proportions = (...keys: ResolvedKey[]) =>
      checkProportions(keys, 'key.json').map(({ code }) => code);
    expect(proportions(flaw)).toEqual(['too-few-decoys']);
    expect(proportions(flaw, look)).toEqual([]);
    expect(proportions(flaw, flaw, flaw, look)).toEqual(['too-few-decoys']);
    expect(proportions(flaw, flaw, flaw, look, look)).toEqual([]);
    expect(proportions(look)).toEqual([]);
  });

  it('refuses an id that means something in two items', () => {
    const items = { 'op-ed': sound, 'form-a-1': { ...sound, decoys: [], nearMisses: [] } };
    expect(checkKeyIds({ items }, 'key.json')).toEqual([
      { code: 'duplicate-id', path: 'key.json › items.form-a-1', message: '“u1” is in op-ed too' },
    ]);
  });

  it('refuses a key that leaves no sound text, and warns where a sound word is dear', () => {
    const whole = passageOf('Reports say so.');
    const all = resolveKey(whole, { annotations: [annotation({})], decoys: [], nearMisses: [] }, 'key.json');
    const price = (...group: KeyedPassage[]) => {
      const { issues, warnings } = checkPrice(group, 'key.json');
      return [...issues, ...warnings].map(({ code }) => code);
    };
    expect(all.ok && price({ passage: whole, key: all.value })).toEqual(['no-sound-text']);
    const little = passageOf('Reports say so. Nobody objects to it.');
    const some = resolveKey(
      little,
      { annotations: [annotation({})], decoys: [], nearMisses: [] },
      'key.json',
    );
    expect(some.ok && price({ passage: little, key: some.value })).toEqual(['dear-words']);
    // Beside the sound passages of its form the same flaw has a fair price.
    const look = { passage, key: resolved({ annotations: [], decoys: [decoy], nearMisses: [] }) };
    expect(some.ok && price({ passage: little, key: some.value }, look, look)).toEqual([]);
  });
});

describe('what a key rests on', () => {
  const key: LessonKey = {
    schema: 1,
    lesson: 'bridge',
    version: '1.0.0',
    provenance: 'Tests.',
    sources: [{ id: 'A1', grade: 'A', title: 'A book', publisher: 'A press', url: 'https://example.org/' }],
    items: { 'op-ed': sound },
  };
  const check = (changes: Partial<LessonKey>, reference: readonly string[] = []) =>
    checkSources({ ...key, ...changes }, { 'op-ed': passage }, { 'op-ed': reference }, 'key.json').map(
      ({ code }) => code,
    );
  const withEvidence = (evidence: KeyAnnotation['evidence'], technique = 'anonymous-sourcing') => ({
    items: { 'op-ed': { ...sound, annotations: [annotation({ evidence, technique })] } },
  });

  it('may be public sources and the passage itself', () => {
    expect(check({})).toEqual([]);
  });

  it('must be listed, be used, and stand in the passage', () => {
    expect(check(withEvidence([{ source: 'Z9', says: 'So.' }]))).toEqual(['unknown-source', 'unused-source']);
    expect(check({ sources: [...key.sources, ...key.sources] })).toEqual(['duplicate-id']);
    const unseen: KeyAnnotation['evidence'] = [
      { source: 'A1', says: 'So.' },
      { passage: 'not there', says: 'So.' },
    ];
    expect(check(withEvidence(unseen))).toEqual(['quote-not-found']);
  });

  it('must be a public source where something is called false', () => {
    const own: KeyAnnotation['evidence'] = [{ passage: 'Nobody objects', says: 'So.' }];
    expect(check(withEvidence(own, 'factual-error'))).toEqual(['no-source', 'unused-source']);
    const said = (reference: readonly string[]) =>
      checkSources(
        { ...key, ...withEvidence(own, 'factual-error') },
        { 'op-ed': passage },
        { 'op-ed': reference },
        'key.json',
      )[0]?.message;
    expect(said([])).toBe('a correction needs a public source');
    expect(said(['Bridge: 900 metres'])).toBe(
      'a correction needs a public source or a line of the reference',
    );
  });

  it('may be a line of the reference beside an invented passage, and then needs no public source', () => {
    const line: KeyAnnotation['evidence'] = [{ reference: 'Bridge: 900 metres', says: 'So.' }];
    const invented = { ...withEvidence(line, 'factual-error'), sources: [] };
    expect(check(invented, ['Opened in June', 'Bridge: 900 metres'])).toEqual([]);
    expect(check(invented, ['Bridge'])).toEqual(['unknown-reference']);
    expect(check(invented)).toEqual(['unknown-reference']);
  });
});

describe('parsing a key', () => {
  it('lists every field that is wrong, with its path', () => {
    const broken = {
      schema: 1,
      lesson: 'Bridge',
      version: '1',
      provenance: ' ',
      sources: [{ id: 'A1', grade: 'C', title: 'T', publisher: 'P', url: 'ftp://x' }],
      items: { 'op-ed': { annotations: [{}], decoys: [], nearMisses: [], extra: 1 } },
    };
    const parsed = parseKey(broken, 'key.json');
    const paths = parsed.ok ? [] : parsed.issues.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'key.json › lesson',
        'key.json › version',
        'key.json › provenance',
        'key.json › sources[0].grade',
        'key.json › sources[0].url',
        'key.json › items.op-ed.annotations[0].id',
        'key.json › items.op-ed.extra',
      ]),
    );
  });
});

describe('words that stand several times', () => {
  const speech = passageOf('We can do better. They tried. We can do better. It rained. We can do better.');
  const keyOf = (core: KeyAnnotation['core']): ItemKey => ({
    annotations: [annotation({ core })],
    decoys: [{ ...decoy, quote: { quote: 'They tried', suffix: '.' } }],
    nearMisses: [],
  });

  it('are told apart by a number, or by the words beside them', () => {
    const starts = [{ occurrence: 3 }, { prefix: 'tried.' }, { suffix: '. They tried' }].map((which) => {
      const found = resolveKey(speech, keyOf({ quote: 'We can do better', ...which }), 'key.json');
      return found.ok ? found.value.annotations[0]?.core.span.start : found.issues;
    });
    expect(starts).toEqual([59, 30, 0]);
  });

  it('are refused without', () => {
    const found = resolveKey(speech, keyOf({ quote: 'We can do better' }), 'key.json');
    expect(found.ok ? [] : found.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'quote-not-unique key.json.annotations[0].core',
    ]);
  });
});
