import * as v from 'valibot';
import { fromBase64Url } from '../base64url.ts';
import { idField, versionField } from '../lesson/schema-fields.ts';
import { isLowOrder } from './is-low-order.ts';
import { noteField } from './note-field.ts';
import { settingsSchema } from './settings.ts';

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
