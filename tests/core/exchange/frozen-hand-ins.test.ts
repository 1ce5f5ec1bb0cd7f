import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attemptSchemaVersion } from '../../../src/core/attempt/attempt-schema.ts';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import { decodeHandIn, readHandIn } from '../../../src/core/exchange/read-hand-in.ts';
import type { HandIn } from '../../../src/core/exchange/hand-in.ts';
import { decodeKeyFile } from '../../../src/core/exchange/key-file.ts';
import { receiptOf } from '../../../src/core/exchange/receipt.ts';
import type { Label } from '../../../src/core/response/label.ts';
import { expectValue } from '../response/expect-value.ts';

const folder = new URL('../../frozen/', import.meta.url);

/** Every hand-in and key ever frozen. Only add to this: a teacher who has such a file must be able to open it. */
const checksums = {
  'hand-in-1-key.json': '9b4c58e3a5918a071b2f2814a0b49907fb18d50674aafebc5d96858c8b4972f4',
  'hand-in-1-looked-up.txt': '557d44781bec3ca832228cc04d06ac6481e4638825998626c93cd15f3ef8ad12',
  'hand-in-1-sealed.txt': '52939e1c280eb19c01e88cc4d4765c65ab81ee3b538300c1b113a4c9b84e4e68',
  'hand-in-1.txt': 'fcad733a8d030df83a21be6a977ced8a0a7ad88daa5d092355c2b1f135220015',
};

const cited: Label = {
  id: 'm1',
  span: { start: 120, end: 188 },
  technique: 'slippery-slope',
  confidence: 'certain',
  reason: 'One step, then “servitude” — nothing in between.',
  evidence: 'summits',
};
const added: Label = { id: 'm2', span: { start: 240, end: 301 }, technique: 'anonymous-sourcing' };
const before: Label = {
  id: 'm1',
  span: { start: 120, end: 170 },
  technique: 'factual-error',
  confidence: 'hunch',
};
const short: Label = {
  id: 'own-id',
  span: { start: 3, end: 40 },
  technique: 'factual-error',
  confidence: 'fairly-sure',
};

/** What `hand-in-1.txt` means, and the sealed one: every field of a hand-in is in it. */
const handIn: HandIn = {
  assignment: {
    id: '7Kq2fX',
    settings: { ...defaultSettings(), stepsOff: ['brief'], techniquesOff: ['factual-error'], tries: 2 },
    mode: 'practice',
  },
  name: 'Zoë 李',
  medium: 'screen',
  handedInAt: '2026-11-23T09:41:30.250Z',
  texts: 'DC13KbJYbFLxv0Tl',
  work: {
    schema: attemptSchemaVersion,
    id: '0198f3a1-7c2e-7b41-9d55-2f6f1c0a4e77',
    lesson: { id: 'line-in-the-silicon', version: '1.1.0' },
    startedAt: '2026-11-23T09:00:00.000Z',
    updatedAt: '2026-11-23T09:41:00.125Z',
    step: 'check',
    furthest: 'report',
    firstForm: 'b',
    firstRead: { kind: 'opinion', note: 'It says “we must”.\nNobody is named.', who: 'A writer', when: '' },
    shelf: { summits: '2026-11-23T09:12:00.000Z' },
    repair: {
      annotation: 'sl1',
      text: 'It might lead to more control.',
      ticks: [true, false, true],
      comparedAt: '2026-11-23T09:38:01.002Z',
    },
    reflection: { fair: 'Some of it — the part with numbers.' },
    items: {
      'op-ed': {
        response: { labels: [cited, added] },
        checkedAt: '2026-11-23T09:22:00.400Z',
        closedTo: 900,
        tries: [{ labels: [before] }, { labels: [cited, added] }],
        hints: { as1: 1, sl1: 3 },
        revealedAt: '2026-11-23T09:30:00.000Z',
        disagreements: [
          { outcome: 'decoy:d4', reason: 'Everybody would say so.', at: '2026-11-23T09:31:00.000Z' },
        ],
      },
      'form-b-1': {
        response: { labels: [short] },
        checkedAt: '2026-11-23T09:03:00.000Z',
        tries: [{ labels: [short] }],
        hints: {},
        movedOnAt: '2026-11-23T09:03:05+00:00',
        disagreements: [],
      },
    },
    finishedAt: '2026-11-23T09:40:00.000Z',
  },
};

function readFrozen(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

describe('frozen hand-ins', () => {
  it('are all there, letter for letter', () => {
    const names = readdirSync(folder).filter((name) => name.startsWith('hand-in-'));
    const found = names.map((name) => [name, createHash('sha256').update(readFrozen(name)).digest('hex')]);

    expect(Object.fromEntries(found)).toEqual(checksums);
  });

  it('of version 1 mean what they meant', () => {
    expect(decodeHandIn(readFrozen('hand-in-1.txt'))).toEqual({ ok: true, value: handIn });
  });

  it('of version 1 with what was looked up mean that too', () => {
    const lookUps = {
      summits: {
        where: 'An encyclopaedia, “AI summits”',
        found: 'There were four — the first in 2023.',
        shownAt: '2026-11-23T09:14:00.500Z',
      },
      releases: { where: '', found: 'Nothing yet' },
    };
    const read = decodeHandIn(readFrozen('hand-in-1-looked-up.txt'));
    expect(read).toEqual({ ok: true, value: { ...handIn, work: { ...handIn.work, lookUps } } });
  });

  it('of version 1 open with the key in its file', () => {
    const { secretKey } = expectValue(decodeKeyFile(readFrozen('hand-in-1-key.json')));

    expect(readHandIn(readFrozen('hand-in-1-sealed.txt'), [secretKey])).toEqual({ ok: true, value: handIn });
  });

  it('of version 1 have the receipt that the learner noted down', () => {
    expect(receiptOf(handIn)).toBe('NXWH-LTEQ');
  });
});
