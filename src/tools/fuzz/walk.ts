import * as v from 'valibot';
import { defaultSettings } from '../../core/assignment/default-settings.ts';
import { settingsSchema, type Settings } from '../../core/assignment/settings.ts';
import { stepIds } from '../../core/lesson/steps.ts';
import { parseData } from '../../core/base/parse-data.ts';
import type { Result } from '../../core/base/result.ts';
import { actionSchema, sayAction } from './action.ts';

/** A mark that is there from the beginning: where in the text, how many words, which of the lesson's techniques. */
const startMark = v.strictObject({
  at: v.number(),
  more: v.pipe(v.number(), v.integer(), v.minValue(0)),
  technique: v.number(),
});

const startSchema = v.strictObject({
  /** How a teacher assigned it; left out for a learner by themselves. */
  settings: v.exactOptional(settingsSchema),
  /** Work that is on the device already: the step it has come to, and its marks. */
  work: v.exactOptional(v.strictObject({ step: v.picklist(stepIds), marks: v.array(startMark) })),
  form: v.picklist(['a', 'b']),
  width: v.number(),
  height: v.number(),
  touch: v.boolean(),
});

const walkSchema = v.strictObject({ start: startSchema, actions: v.array(actionSchema) });

/** How a learner begins, and all that they do. The same walk does the same again. */
export type Walk = v.InferOutput<typeof walkSchema>;
export type WalkStart = Walk['start'];

/** A walk from a file. */
export function parseWalk(data: unknown): Result<Walk> {
  return parseData(walkSchema, data, 'walk');
}

/** What the settings of an assignment change. */
function changesOf(settings: Settings): Partial<Settings> {
  const usual: Readonly<Record<string, unknown>> = defaultSettings();
  const changed = Object.entries(settings).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]),
  );
  return Object.fromEntries(changed);
}

/** The walk as sentences, a line each. */
export function sayWalk({ start, actions }: Walk): readonly string[] {
  const { settings, work } = start;
  const size = `${start.width} x ${start.height}${start.touch ? ', by touch' : ''}`;
  const lesson =
    settings === undefined ? 'the lesson' : `an assignment with ${JSON.stringify(changesOf(settings))}`;
  const before =
    work === undefined ? '' : `, with work at the step “${work.step}” and ${work.marks.length} marks`;
  return [`A learner opens ${lesson} (${size})${before}.`, ...actions.map((one) => `  ${sayAction(one)}`)];
}
