import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitFor } from 'xstate';
import type { AssignmentDraft } from '../../src/core/assignment/assignment-draft.ts';
import {
  assignmentHref,
  encodeAssignmentLink,
  parseAssignmentLink,
} from '../../src/core/assignment/assignment-link.ts';
import type { KeyPair } from '../../src/core/exchange/key-file.ts';
import { startAssigning } from '../../src/machines/assign-machine.ts';
import { anyAssignment, plainAssignment } from '../core/assignment/assignment-arbitrary.ts';

const lesson = {
  id: 'line-in-the-silicon',
  version: '1.1.0',
  steps: ['brief', 'warm-up', 'first-read', 'mark', 'check', 'second-look', 'repair', 'exit-check', 'report'],
  techniques: ['slippery-slope', 'anonymous-sourcing', 'factual-error'],
} as const;
const siteHref = 'https://example.org/second-read/index.html';
const keys: KeyPair = { publicKey: `${'k'.repeat(42)}A`, secretKey: `${'s'.repeat(42)}A` };

function start(createKeyPair: () => Promise<KeyPair> = () => Promise.resolve(keys), href = siteHref) {
  const input = {
    lesson: { ...lesson, steps: [...lesson.steps], techniques: [...lesson.techniques] },
    siteHref: href,
  };
  const actor = startAssigning(input, createKeyPair);
  const change = (changes: Partial<AssignmentDraft>) => actor.send({ type: 'draft.change', changes });
  const create = (id: string) => actor.send({ type: 'assignment.create', id });
  return { actor, change, create, now: () => actor.getSnapshot() };
}

describe('making an assignment', () => {
  it('needs nothing but the wish', () => {
    const { create, now } = start();
    create('7Kq2fX');
    expect(now().matches('made')).toBe(true);
    expect(now().context.made).toEqual({ assignment: plainAssignment });
  });

  it('takes what was chosen, and shows no answers in a test', () => {
    const { change, create, now } = start();
    change({ mode: 'test', note: '  By Thursday. ', nameField: 'own' });
    create('7Kq2fX');
    expect(now().context.made?.assignment).toEqual({
      ...plainAssignment,
      mode: 'test',
      note: 'By Thursday.',
      nameField: 'own',
      settings: { ...plainAssignment.settings, answers: 'never' },
    });
  });

  it.each<[string, Partial<AssignmentDraft>, string]>([
    ['a note with an address', { note: 'See www.example.org' }, siteHref],
    [
      'no technique left',
      { settings: { ...plainAssignment.settings, techniquesOff: [...lesson.techniques] } },
      siteHref,
    ],
    ['a link too long', { note: 'é'.repeat(140) }, siteHref],
    ['a site with a long address', {}, `https://example.org/${'a'.repeat(260)}/`],
  ])('does not happen with %s', (_, changes, href) => {
    const { change, create, now } = start(undefined, href);
    change(changes);
    create('7Kq2fX');
    expect(now().matches('editing')).toBe(true);
    expect(now().context.made).toBeNull();
  });
});

describe('an assignment that is changed', () => {
  it('is the same one as long as nothing is', () => {
    const { actor, change, create, now } = start();
    create('7Kq2fX');
    actor.send({ type: 'draft.edit' });
    change({ note: 'Hello.' });
    change({ note: '' });
    create('another');
    expect(now().matches('made')).toBe(true);
    expect(now().context.made?.assignment.id).toBe('7Kq2fX');
  });

  it('becomes another one, with a name of its own', () => {
    const { actor, change, create, now } = start();
    create('7Kq2fX');
    actor.send({ type: 'draft.edit' });
    change({ note: 'Hello.' });
    create('another');
    expect(now().context.made?.assignment).toEqual({ ...plainAssignment, id: 'another', note: 'Hello.' });
  });

  it('stays when the changes are given up', () => {
    const { actor, change, create, now } = start();
    create('7Kq2fX');
    actor.send({ type: 'draft.edit' });
    change({ note: 'Hello.' });
    actor.send({ type: 'assignment.show' });
    expect(now().matches('made')).toBe(true);
    expect(now().context.draft.note).toBe('');
  });

  it('is left behind by a new start', () => {
    const { actor, change, create, now } = start();
    change({ note: 'Hello.' });
    create('7Kq2fX');
    actor.send({ type: 'assignment.restart' });
    expect(now().matches('editing')).toBe(true);
    expect(now().context).toMatchObject({ made: null, draft: { note: '' } });
  });
});

describe('a sealed assignment', () => {
  it('has a link only after its key has been saved, and the teacher has said so', async () => {
    const { actor, change, create, now } = start();
    change({ isSealed: true });
    create('7Kq2fX');
    await waitFor(actor, (snapshot) => snapshot.matches('keeping'));
    actor.send({ type: 'key.confirm' });
    expect(now().matches({ keeping: 'unsaved' })).toBe(true);
    expect(now().context.made).toBeNull();
    actor.send({ type: 'key.save' });
    actor.send({ type: 'key.confirm' });
    expect(now().matches('made')).toBe(true);
    expect(now().context.made).toEqual({
      assignment: { ...plainAssignment, publicKey: keys.publicKey },
      secretKey: keys.secretKey,
    });
  });

  it('is not made when the key is thrown away', async () => {
    const { actor, change, create, now } = start();
    change({ isSealed: true });
    create('7Kq2fX');
    await waitFor(actor, (snapshot) => snapshot.matches('keeping'));
    actor.send({ type: 'key.discard' });
    expect(now().matches('editing')).toBe(true);
    expect(now().context).toMatchObject({ made: null, pending: null, draft: { isSealed: true } });
  });

  it('says so when no key can be made, until it is tried again', async () => {
    const { actor, change, create, now } = start(() => Promise.reject(new Error('no chance')));
    change({ isSealed: true });
    create('7Kq2fX');
    await waitFor(actor, (snapshot) => snapshot.matches('editing'));
    expect(now().value).toEqual({ editing: 'keyless' });
    change({ isSealed: false });
    create('7Kq2fX');
    expect(now().value).toBe('made');
  });
});

describe('a link that is pasted back in', () => {
  const made = { ...plainAssignment, note: 'Hello.', publicKey: keys.publicKey };
  const open = (text: string) => {
    const { actor, now } = start();
    actor.send({ type: 'link.open', text });
    return now();
  };

  it('is the same assignment again', () => {
    const snapshot = open(`Do this: ${assignmentHref(siteHref, made)} by Thursday`);
    expect(snapshot.matches('made')).toBe(true);
    expect(snapshot.context.made).toEqual({ assignment: made });
    expect(snapshot.context.draft).toMatchObject({ note: 'Hello.', isSealed: true });
  });

  it('of an earlier version of the lesson gives its choices, and no link', () => {
    const earlier = { ...made, lesson: { ...made.lesson, version: '1.0.0' } };
    const snapshot = open(assignmentHref(siteHref, earlier));
    expect(snapshot.matches('editing')).toBe(true);
    expect(snapshot.context).toMatchObject({ made: null, otherVersion: '1.0.0', draft: { note: 'Hello.' } });
  });

  it.each([
    ['no link', 'Hello', 'no-assignment'],
    ['half a link', assignmentHref(siteHref, made).slice(0, -9), 'damaged-link'],
    [
      'a link to another lesson',
      encodeAssignmentLink({ ...made, lesson: { id: 'bridge', version: '1.0.0' } }),
      'other-lesson',
    ],
    [
      'a link with a step the lesson cannot go without',
      encodeAssignmentLink({ ...made, settings: { ...made.settings, stepsOff: ['mark'] } }),
      'required-step',
    ],
  ])('is refused, and nothing is changed: %s', (_, text, code) => {
    const snapshot = open(text);
    expect(snapshot.matches('editing')).toBe(true);
    expect(snapshot.context.linkIssues.map((issue) => issue.code)).toEqual([code]);
    expect(snapshot.context.draft.note).toBe('');
  });
});

describe('whatever a teacher chooses', () => {
  it('gives a link of under 300 characters that says the same, or none', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssignment, fc.string({ unit: 'binary', maxLength: 150 }), async (wanted, note) => {
        const { actor, change, create, now } = start();
        const { settings, mode, nameField, publicKey } = wanted;
        change({ settings, mode, nameField, note, isSealed: publicKey !== undefined });
        create(wanted.id);
        await waitFor(actor, (snapshot) => !snapshot.matches('sealing'));
        actor.send({ type: 'key.save' });
        actor.send({ type: 'key.confirm' });
        const { made } = now().context;
        if (made === null) return now().matches('editing');
        const link = assignmentHref(siteHref, made.assignment);
        expect(link.length).toBeLessThan(300);
        expect(parseAssignmentLink(new URL(link).hash)).toEqual({ ok: true, value: made.assignment });
        return made.assignment.note === note.trim() && made.assignment.mode === mode;
      }),
    );
  });
});
