import * as fc from 'fast-check';
import type { Assignment } from '../../../src/core/assignment/assignment.ts';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../../src/core/assignment/settings.ts';
import { optionalSteps } from '../../../src/core/assignment/class-path.ts';
import { toBase64Url } from '../../../src/core/base/base64url.ts';

/** An assignment of the whole lesson, as a teacher makes it without touching anything. */
export const plainAssignment: Assignment = {
  version: 1,
  id: '7Kq2fX',
  lesson: { id: 'line-in-the-silicon', version: '1.1.0' },
  settings: defaultSettings(),
  nameField: 'nickname',
  note: '',
  mode: 'practice',
};

const anySettings: fc.Arbitrary<Settings> = fc.record({
  stepsOff: fc.subarray([...optionalSteps]),
  techniquesOff: fc.subarray(['slippery-slope', 'factual-error']),
  pick: fc.constantFrom('both', 'words', 'sentences'),
  countShown: fc.boolean(),
  confidenceAsked: fc.boolean(),
  hints: fc.boolean(),
  tries: fc.integer({ min: 1, max: 3 }),
  feedback: fc.constantFrom('end', 'section'),
  answers: fc.constantFrom('after', 'never'),
});

const anyNote = fc
  .string({
    unit: fc.constantFrom('a', 'B', ' ', '.', ',', 'é', 'Ж', '中', '🙂', '&', '=', '#', '%'),
    maxLength: 60,
  })
  .map((note) => note.trim());

/** An assignment as any teacher may make it. */
export const anyAssignment: fc.Arbitrary<Assignment> = fc
  .record(
    {
      version: fc.constant(1 as const),
      id: fc.string({ unit: fc.constantFrom(...'abzABZ019-_'), minLength: 4, maxLength: 16 }),
      lesson: fc.constantFrom(plainAssignment.lesson, { id: 'a', version: '10.20.30' }),
      settings: anySettings,
      nameField: fc.constantFrom('none', 'nickname', 'own'),
      note: anyNote,
      mode: fc.constantFrom('practice', 'test'),
      publicKey: fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64Url),
    },
    { requiredKeys: ['version', 'id', 'lesson', 'settings', 'nameField', 'note', 'mode'] },
  )
  .map((assignment) =>
    assignment.mode === 'test'
      ? { ...assignment, settings: { ...assignment.settings, answers: 'never' } }
      : assignment,
  );
