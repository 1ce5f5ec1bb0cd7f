import { describe, expect, it } from 'vitest';
import { createKeyPair } from '../../../../src/core/exchange/key-file.ts';
import { encodeHandIn } from '../../../../src/core/exchange/hand-in-code.ts';
import type { HandIn } from '../../../../src/core/exchange/hand-in.ts';
import { sealHandIn } from '../../../../src/core/exchange/seal-hand-in.ts';
import { withoutSource, withSecretKey } from '../../../../src/core/gradebook/apply-command.ts';
import { encodeSavedWork } from '../../../../src/core/exchange/saved-work.ts';
import { createGradebook } from '../../../../src/core/gradebook/gradebook.ts';
import { withTexts, withUnread } from '../../../../src/core/gradebook/intake/read-submission.ts';
import type { Label } from '../../../../src/core/response/label.ts';
import { defaultSettings } from '../../../../src/core/assignment/default-settings.ts';
import { dayAfter, emptyGradebook, gradebookOf, lesson, madeClass, withWork } from '../made-gradebook.ts';

const [ana, ben] = madeClass(2) as [HandIn, HandIn];

function add(handIn: HandIn) {
  return gradebookOf([handIn]);
}

function codesOf({ refused }: ReturnType<typeof gradebookOf>): string[][] {
  return refused.map(({ refusal }) => refusal.issues.map(({ code }) => code));
}

/** A hand-in whose first mark of the long passage is another one. */
function withMark(handIn: HandIn, change: Partial<Label>, where: 'response' | 'tries' = 'response'): HandIn {
  const item = handIn.work.items['op-ed'];
  if (item === undefined) throw new Error('no item');
  const spoil = ({ labels: [first, ...others] }: { readonly labels: readonly Label[] }) => ({
    labels: first === undefined ? [] : [{ ...first, ...change }, ...others],
  });
  const changed =
    where === 'response'
      ? { ...item, response: spoil(item.response) }
      : { ...item, tries: item.tries.map(spoil) };
  return withWork(handIn, { items: { ...handIn.work.items, 'op-ed': changed } });
}

describe('a gradebook', () => {
  it('is made of a lesson and its own key only', () => {
    const made = createGradebook(lesson.bundle, {
      ...lesson.key,
      lesson: 'another',
      version: '9.0.0',
      items: {},
    });
    const codes = made.ok ? [] : made.issues.map(({ code }) => code);
    expect(codes.slice(0, 3)).toEqual(['other-lesson', 'other-version', 'no-key']);
  });

  it('says of what is no hand-in what it is, and whose', () => {
    const { attempt } = add(ana).entries[0]?.submission ?? {};
    const handedIn = { at: dayAfter, receipt: 'AAAA-AAAA', name: 'Ana' };
    const copy = encodeSavedWork({ assignment: null, attempt: { ...attempt, handedIn } }, 'A copy.');
    const texts = [
      { name: 'copy.json', text: copy },
      { name: 'cut.json', text: copy.slice(0, 500) },
      { name: 'answers.json', text: '{"format": "second-read return"}' },
      { name: 'login.txt', text: '<!DOCTYPE html><title>Log in</title>' },
      { name: 'key.json', text: '{"secondReadKey": 1}' },
    ];
    const gradebook = withTexts(emptyGradebook(), texts, dayAfter);
    expect(codesOf(gradebook)).toEqual([
      ['saved-copy'],
      ['saved-copy'],
      ['returned-answers'],
      ['web-page'],
      ['key-file'],
    ]);
    const [whole, cut] = gradebook.refused.map(({ refusal }) => refusal.issues[0]?.message);
    const { id, version } = lesson.bundle.lesson;
    expect(whole).toContain(`by Ana, on ${id} ${version}; the learner opens it with “Open saved work”`);
    expect(cut).toContain('cannot be read here');
  });

  it('takes in what can be read and refuses the rest with its reasons', () => {
    const gradebook = withTexts(
      emptyGradebook(),
      [
        { name: 'ana.txt', text: encodeHandIn(ana) },
        { name: 'photo.jpg', text: 'nothing' },
        { name: 'cut.txt', text: encodeHandIn(ben).slice(0, 200) },
        { name: 'again.txt', text: `Here it is again: ${encodeHandIn(ana)}` },
        { name: 'ben.txt', text: encodeHandIn(ben) },
      ],
      dayAfter,
    );
    expect(gradebook.entries.map(({ submission }) => submission.source)).toEqual(['ana.txt', 'ben.txt']);
    expect(gradebook.entries[0]?.submission.handIn).toEqual(ana);
    expect(gradebook.refused.map(({ refusal: { source, issues } }) => [source, issues[0]?.code])).toEqual([
      ['photo.jpg', 'no-hand-in'],
      ['cut.txt', 'damaged'],
      ['again.txt', 'duplicate'],
    ]);
  });

  it.each<[string, HandIn, string]>([
    [
      'work on another lesson',
      withWork(ana, { lesson: { id: 'another', version: '1.0.0' } }),
      'other-lesson',
    ],
    ['work on other texts', { ...ana, texts: 'AAAAAAAAAAAAAAAA' }, 'other-texts'],
    ['a mark outside the text', withMark(ana, { span: { start: 0, end: 999_999 } }), 'bad-span'],
    ['a try outside the text', withMark(ana, { span: { start: 0, end: 999_999 } }, 'tries'), 'bad-span'],
    ['a technique the lesson does not have', withMark(ana, { technique: 'spin' }), 'unknown-technique'],
    ['a card the shelf does not have', withMark(ana, { evidence: 'no-card' }), 'unknown-card'],
    [
      'an item that is missing',
      withWork(ana, { items: { 'op-ed': ana.work.items['op-ed'] ?? never() } }),
      'item-passage',
    ],
    [
      'an assignment that leaves nothing to look for',
      {
        ...ana,
        assignment: {
          id: 'abcd',
          mode: 'practice',
          settings: { ...defaultSettings(), techniquesOff: [...lesson.bundle.lesson.techniques] },
        },
      },
      'no-technique',
    ],
  ])('refuses %s', (_, handIn, code) => {
    const gradebook = add(handIn);
    expect(gradebook.entries).toEqual([]);
    expect(codesOf(gradebook)[0]).toContain(code);
  });

  it('takes work on another version of the lesson with the same texts', () => {
    const gradebook = add(withWork(ana, { lesson: { id: ana.work.lesson.id, version: '1.0.9' } }));
    expect(gradebook.entries[0]?.submission.attempt.lesson.version).toBe(lesson.bundle.lesson.version);
  });

  it('reads sealed hand-ins again when their key comes', () => {
    const random = (length: number) => Uint8Array.from({ length }, (_, place) => (place * 7 + 1) % 256);
    const [mine, other] = [
      createKeyPair(random),
      createKeyPair((length) => Uint8Array.from({ length }, () => 9)),
    ];
    const sealed = [{ name: 'ana.txt', text: sealHandIn(ana, mine.publicKey, random) }];
    const waiting = withTexts(emptyGradebook(), sealed, dayAfter);
    expect(codesOf(waiting)).toEqual([['sealed']]);
    const wrong = withSecretKey(waiting, other.secretKey, dayAfter);
    expect(codesOf(wrong)).toEqual([['wrong-key']]);
    const opened = withSecretKey(wrong, mine.secretKey, dayAfter);
    expect(opened.refused).toEqual([]);
    expect(opened.entries[0]?.submission).toMatchObject({ source: 'ana.txt', handIn: ana });
  });

  it('waits for the key of a sealed hand-in once, however often it is added, and keeps a key once', () => {
    const random = (length: number) => Uint8Array.from({ length }, (_, place) => (place * 7 + 1) % 256);
    const { publicKey, secretKey } = createKeyPair(random);
    const text = sealHandIn(ana, publicKey, random);
    const once = withTexts(emptyGradebook(), [{ name: 'ana.txt', text }], dayAfter);
    const twice = withTexts(once, [{ name: 'again.txt', text: `Here: ${text}` }], dayAfter);
    expect(codesOf(twice)).toEqual([['sealed'], ['duplicate']]);
    const opened = withSecretKey(withSecretKey(twice, secretKey, dayAfter), secretKey, dayAfter);
    expect(opened.entries).toHaveLength(1);
    expect(opened.secretKeys).toEqual([secretKey]);
  });

  it('lists what could not be opened at all by where it was', () => {
    const issues = [
      { code: 'not-text', path: 'a.png', message: 'is not a text file' },
      { code: 'too-large', path: 'b.txt', message: 'is larger than any hand-in' },
    ];
    const gradebook = withUnread(emptyGradebook(), issues);
    expect(gradebook.refused.map(({ refusal }) => refusal.source)).toEqual(['a.png', 'b.txt']);
  });

  it('lets a hand-in or a refusal go', () => {
    const gradebook = withTexts(gradebookOf([ana, ben]), [{ name: 'x.txt', text: '' }], dayAfter);
    const id = gradebook.entries[0]?.submission.id ?? '';
    const left = withoutSource(withoutSource(gradebook, id), 'x.txt');
    expect(left.entries.map(({ submission }) => submission.handIn.name)).toEqual([ben.name]);
    expect(left.refused).toEqual([]);
  });
});

function never(): never {
  throw new Error('a made-up hand-in has no long passage');
}
