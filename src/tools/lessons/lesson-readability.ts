import type { CheckedLesson } from './read-lesson.ts';
import { readingGrade } from './reading-grade.ts';

/** The reading grade of everything a lesson's author wrote for learners, part by part; of English lessons only. */
export function lessonReadability(checked: CheckedLesson): Readonly<Record<string, number>> | undefined {
  if (!/^en\b/i.test(checked.bundle.lesson.language)) return undefined;
  const grades = Object.entries(partsOf(checked)).map(
    ([part, texts]) => [part, readingGrade(texts)] as const,
  );
  return Object.fromEntries(grades.filter((entry): entry is [string, number] => entry[1] !== undefined));
}

function partsOf({ bundle, key, shelf }: CheckedLesson): Readonly<Record<string, readonly string[]>> {
  const items = Object.values(key.items);
  const annotations = items.flatMap((item) => item.annotations);
  const others = items.flatMap(({ decoys, nearMisses }) => [...decoys, ...nearMisses]);
  const [given] = bundle.lesson.items;
  return {
    brief: bundle.techniques.flatMap(({ definition, question, extent, example, lookAlike }) => [
      definition,
      question,
      extent,
      example.text,
      example.why,
      lookAlike.text,
      lookAlike.why,
    ]),
    passages: Object.values(bundle.passages)
      .filter(({ id }) => id !== given?.id)
      .map(({ text }) => text),
    explanations: [...annotations, ...others].map(({ rationale }) => rationale),
    hints: annotations.flatMap(({ hints }) => hints),
    rewrites: annotations.flatMap(({ repair, checklist }) => [repair ?? '', ...(checklist ?? [])]),
    shelf: (shelf?.cards ?? []).flatMap(({ summary, facts }) => [summary, ...facts.map(({ text }) => text)]),
    reflection: (bundle.lesson.reflection ?? []).flatMap(({ question, note }) => [question, note]),
    text: given === undefined ? [] : [bundle.passages[given.id]?.text ?? ''],
  };
}
