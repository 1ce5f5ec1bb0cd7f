import { createIssue, failure, success, type Issue, type Result } from '../result.ts';
import { createPassage } from '../text/create-passage.ts';
import type { Passage } from '../text/passage.ts';
import type { TextFile } from '../text/text-schema.ts';

/** Joins the text of every item with its published structure, by item id, or says everything that is missing or unfit. */
export function joinPassages(
  items: readonly { readonly id: string; readonly passage: string }[],
  structures: TextFile['passages'],
  texts: Readonly<Record<string, string>>,
  folder: string,
): Result<Record<string, Passage>> {
  const issues: Issue[] = [];
  const passages: Record<string, Passage> = {};
  for (const item of items) {
    const text = texts[item.id];
    const structure = structures[item.id];
    if (text === undefined || structure === undefined) {
      const file = text === undefined ? item.passage : 'text.json';
      const message = `holds nothing for item “${item.id}”; run: npm run cli -- publish ${folder}`;
      issues.push(createIssue('missing-passage', `${folder}/${file}`, message));
      continue;
    }
    const passage = createPassage(item.id, text, structure, `${folder}/text.json`);
    if (passage.ok) passages[item.id] = passage.value;
    else issues.push(...passage.issues);
  }
  return issues.length > 0 ? failure(issues) : success(passages);
}
