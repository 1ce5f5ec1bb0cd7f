import * as v from 'valibot';
import { attemptLimits } from '../attempt/attempt-limits.ts';
import { stepIds } from '../lesson/steps.ts';
import { mostTechniques } from '../lesson/lesson-schema.ts';
import { idField } from '../lesson/schema-fields.ts';

/** Whether these settings suit a lesson is for `checkSettings`. */
export const settingsSchema = v.strictObject({
  /** Steps of the lesson that this class leaves out. */
  stepsOff: v.pipe(v.array(v.picklist(stepIds)), v.maxLength(stepIds.length)),
  /** Techniques of the lesson that are not looked for. */
  techniquesOff: v.pipe(v.array(idField), v.maxLength(mostTechniques)),
  /** What pick mode moves by. Selecting with a mouse or a finger is not touched. */
  pick: v.picklist(['both', 'words', 'sentences']),
  /** Whether the page says how many things there are to find. */
  countShown: v.boolean(),
  confidenceAsked: v.boolean(),
  hints: v.boolean(),
  /** The first check and the second looks together; with one, or by section, there is no second look. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(attemptLimits.tries)),
  /**
   * When marks are explained. `section`: the text is marked a few paragraphs at a time, and each section is explained
   * before the next one opens; there is then one try, whatever `tries` says, because its answers have been seen.
   * Without a meaning where `answers` is `never`: the text is marked as a whole.
   */
  feedback: v.picklist(['end', 'section']),
  /** `never`: nothing of the key is shown, and the page has no need of it. */
  answers: v.picklist(['after', 'never']),
});

/** What a teacher decides about a lesson for one class. Says what is left out, so a lesson's new step is in at once. */
export type Settings = v.InferOutput<typeof settingsSchema>;
