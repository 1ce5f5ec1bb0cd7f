import { parseResponseFile } from '../../core/response/parse-response-file.ts';
import { scoreItem } from '../../core/scoring/score-item.ts';
import { readJson } from '../lessons/read-json.ts';
import { readLesson } from '../lessons/read-lesson.ts';
import { givenPath } from '../lessons/where-given.ts';
import { printIssues, printJson } from './print.ts';

/** `score folder response.json`: the score of one response, with every outcome and the receipt. */
export function runScore(folder: string, responseFile: string): boolean {
  const read = readLesson(givenPath(folder));
  const data = readJson(givenPath(responseFile), responseFile);
  if (!read.ok || !data.ok) {
    printIssues([...(read.ok ? [] : read.issues), ...(data.ok ? [] : data.issues)]);
    return false;
  }
  const { bundle, resolved } = read.value;
  const item = bundle.lesson.items[0];
  const passage = item === undefined ? undefined : bundle.passages[item.id];
  const key = item === undefined ? undefined : resolved[item.id];
  if (item === undefined || passage === undefined || key === undefined) return false;
  const { techniques } = bundle.lesson;
  const cards = (bundle.cards ?? []).map((card) => card.id);
  const response = parseResponseFile(data.value, passage, techniques, responseFile, cards);
  if (!response.ok) {
    printIssues(response.issues);
    return false;
  }
  const { id, version } = bundle.lesson;
  printJson({ lesson: { id, version }, item: item.id, ...scoreItem(passage, key, response.value) });
  return true;
}
