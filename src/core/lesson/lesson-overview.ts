import * as v from 'valibot';
import { stepIds } from './steps.ts';

/** As much of a lesson as a list of lessons tells. */
export const lessonOverviewSchema = v.object({
  id: v.string(),
  version: v.string(),
  title: v.string(),
  summary: v.string(),
  language: v.string(),
  minutes: v.number(),
  steps: v.array(v.picklist(stepIds)),
});

export type LessonOverview = v.InferOutput<typeof lessonOverviewSchema>;
