import { parseData } from '../base/parse-data.ts';
import { createIssue, failure, success, type Issue, type Result } from '../base/result.ts';
import type { Lesson } from '../lesson/lesson-schema.ts';
import { settingsSchema, type Settings } from './settings.ts';
import { optionalSteps } from './class-path.ts';
import { techniquesOf } from './default-settings.ts';

/**
 * Settings for this lesson, or every reason why they are none: `schema`, `required-step` and `unknown-step` (a step
 * that cannot be left out, or that the lesson does not have), `unknown-technique`, `no-technique` (all are left out)
 * and `duplicate` (something is left out twice).
 */
export function checkSettings(
  lesson: Pick<Lesson, 'steps' | 'techniques'>,
  data: unknown,
  path = 'settings',
): Result<Settings> {
  const parsed = parseData(settingsSchema, data, path);
  if (!parsed.ok) return parsed;
  const settings = parsed.value;
  const issues = [
    ...checkSteps(lesson, settings, `${path} › stepsOff`),
    ...checkTechniques(lesson, settings, `${path} › techniquesOff`),
  ];
  return issues.length > 0 ? failure(issues) : success(settings);
}

function checkSteps({ steps }: Pick<Lesson, 'steps'>, { stepsOff }: Settings, path: string): Issue[] {
  const checked = stepsOff.flatMap((step, index) => {
    const at = `${path}[${index}]`;
    if (!optionalSteps.includes(step)) {
      return [createIssue('required-step', at, `“${step}” cannot be left out`)];
    }
    return steps.includes(step) ? [] : [createIssue('unknown-step', at, `the lesson has no “${step}”`)];
  });
  return [...checked, ...checkDuplicates(stepsOff, path)];
}

function checkTechniques(lesson: Pick<Lesson, 'techniques'>, settings: Settings, path: string): Issue[] {
  const { techniquesOff } = settings;
  const unknown = techniquesOff.flatMap((id, index) =>
    lesson.techniques.includes(id)
      ? []
      : [createIssue('unknown-technique', `${path}[${index}]`, `the lesson has no “${id}”`)],
  );
  const isEmpty = techniquesOf(lesson, settings).length === 0;
  return [
    ...unknown,
    ...(isEmpty ? [createIssue('no-technique', path, 'at least one technique has to be left')] : []),
    ...checkDuplicates(techniquesOff, path),
  ];
}

function checkDuplicates(ids: readonly string[], path: string): Issue[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [createIssue('duplicate', `${path}[${index}]`, `“${id}” is there twice`)] : [],
  );
}
