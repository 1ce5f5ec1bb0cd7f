import { marks, words } from './en/counts.ts';
import { brief } from './en/brief.ts';
import { check } from './en/check.ts';
import { find } from './en/find.ts';
import { firstRead } from './en/first-read.ts';
import { link } from './en/link.ts';
import { listen } from './en/listen.ts';
import { mark, status } from './en/mark.ts';
import { broken } from './en/opening.ts';
import { preferences } from './en/preferences.ts';
import { print } from './en/print.ts';
import { report } from './en/report.ts';
import { saving } from './en/saving.ts';
import { score } from './en/score.ts';
import { steps } from './en/steps.ts';

/** Every word on screen that is not a lesson's, in English. The shape of this object is what a translation must have. */
export const en = {
  language: 'en',
  brand: 'Second Read',
  allLessons: 'Second Read: all lessons',
  loading: 'Opening the lesson…',
  pageTitle: (lesson: string, step: string) => `${step} · ${lesson} · Second Read`,
  skipToMain: 'Skip to the text',
  close: 'Close',
  steps,
  preferences,
  saving,
  broken,
  brief,
  firstRead,
  mark,
  status,
  find,
  link,
  listen,
  score,
  check,
  report,
  print,
  words,
  marks,
} as const;
