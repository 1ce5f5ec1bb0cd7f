import { parseData } from '../parse-data.ts';
import { createIssue, failure, type Issue, type Result } from '../result.ts';
import { resolveQuote } from '../text/resolve-quote.ts';
import { techniquesSchema, type Technique } from './technique-schema.ts';

/** Parses `techniques.json`: ids are unique and each worked example's mark stands in its text exactly once. */
export function parseTechniques(data: unknown, path: string): Result<readonly Technique[]> {
  const parsed = parseData(techniquesSchema, data, path);
  if (!parsed.ok) return parsed;
  const { techniques } = parsed.value;
  const issues = techniques.flatMap((technique, index) => {
    const at = `${path} › techniques[${index}]`;
    return [...checkId(techniques, index, at), ...checkExample(technique, at)];
  });
  return issues.length > 0 ? failure(issues) : { ok: true, value: techniques };
}

function checkId(techniques: readonly Technique[], index: number, at: string): Issue[] {
  const id = techniques[index]?.id;
  const isRepeated = techniques.findIndex((technique) => technique.id === id) < index;
  return isRepeated ? [createIssue('duplicate-id', `${at}.id`, `“${id}” is used twice`)] : [];
}

function checkExample({ example }: Technique, at: string): Issue[] {
  const mark = resolveQuote(example.text, example.mark, `${at}.example.mark`);
  return mark.ok ? [] : [...mark.issues];
}
