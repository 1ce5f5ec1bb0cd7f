import * as v from 'valibot';
import { fromBase64Url } from '../base/base64url.ts';
import { idField, versionField } from '../lesson/schema-fields.ts';
import { type Settings, settingsSchema } from './settings.ts';

/**
 * The points of low order on Curve25519, and those that are the same modulo 2^255 - 19, as hexadecimal numbers of 32 bytes,
 * little-endian, without the top bit that X25519 does not look at (Bernstein, “Curve25519: new Diffie-Hellman speed
 * records”, 2006, and RFC 7748, section 6.1).
 */
const lowOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** Whether nothing can be sealed to an X25519 public key of 32 bytes: every secret agreed with it is the same. */
export function isLowOrder(publicKey: Uint8Array): boolean {
  const hex = Array.from(publicKey, (byte, index) =>
    (index === 31 ? byte & 0x7f : byte).toString(16).padStart(2, '0'),
  );
  return lowOrder.has(hex.join(''));
}

/** How long a note may be, in UTF-16 code units, as `maxlength` of a text field counts. */
export const noteLimit = 140;

/** Control characters, half characters, and marks that turn the reading direction of what follows. */
const unfit = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

const problems = {
  'too-long': { isIn: (text: string) => text.length > noteLimit, says: `at most ${noteLimit} characters` },
  'not-plain': { isIn: (text: string) => unfit.test(text), says: 'one line of plain text' },
  markup: { isIn: (text: string) => /[<>]/.test(text), says: 'without < and >' },
  address: { isIn: (text: string) => /:\/\/|\bwww\./i.test(text), says: 'without a web address' },
  spaces: { isIn: (text: string) => text.trim() !== text, says: 'without a space at its beginning or end' },
} as const;

/** What can be wrong with a note: one name for each rule. */
export type NoteProblem = keyof typeof problems;

const names = Object.keys(problems) as NoteProblem[];

/** Everything that is wrong with a note, in a fixed order; nothing for one that may go into a link. */
export function findNoteProblems(note: string): readonly NoteProblem[] {
  return names.filter((name) => problems[name].isIn(note));
}

/** Words of a teacher that came in a link: one line of plain text, and no address to follow. */
const noteField = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const name of findNoteProblems(dataset.value))
      addIssue({ message: `must be ${problems[name].says}` });
  }),
);

/** The version of assignments and of their links. A change of meaning is a new number. */
export const assignmentVersion = 1;

/** The name of an assignment: short, drawn by chance when it is made. */
export const assignmentIdField = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{4,16}$/, 'must be 4 to 16 letters, digits, - and _'),
);

/** An X25519 key of 32 bytes in base64url, written the one way there is. */
export const keyField = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, 'must be a key of 32 bytes'),
);

/** A public one, to which something can be sealed. */
export const publicKeyField = v.pipe(
  keyField,
  v.check((key) => !isLowOrder(fromBase64Url(key) ?? new Uint8Array()), 'must be a key that locks'),
);

/** An assignment as it may come from outside. Whether its settings suit the lesson is for `checkSettings`. */
export const assignmentSchema = v.pipe(
  v.strictObject({
    version: v.literal(assignmentVersion),
    id: assignmentIdField,
    lesson: v.strictObject({ id: idField, version: versionField }),
    settings: settingsSchema,
    /** What learners are asked to sign with. */
    nameField: v.picklist(['none', 'nickname', 'own']),
    /** The teacher's note to the class; empty when there is none. */
    note: noteField,
    /** `test`: no feedback until the teacher returns the marks. */
    mode: v.picklist(['practice', 'test']),
    /** Hand-ins are sealed to this key of the teacher's. */
    publicKey: v.exactOptional(publicKeyField),
  }),
  v.check(
    ({ mode, settings }) => mode === 'practice' || settings.answers === 'never',
    'a test shows no answers',
  ),
);

/** A lesson given to a class: what a link holds. */
export type Assignment = v.InferOutput<typeof assignmentSchema>;

/** What a page is asked to open: a lesson as its author made it, or as an assignment says. */
export interface Assigned {
  readonly lessonId: string;
  /** The name work is kept under: each assignment of a lesson has its own. */
  readonly workId: string;
  readonly settings: Settings;
  /** What the teacher says to the class; empty when there is nothing. */
  readonly note: string;
  /** The assignment itself; left out for work that none asked for. */
  readonly assignment?: Assignment;
}
