import { type LessonKey, parseKey } from '../../src/core/lesson/key-schema.ts';
import { type LessonBundle, parseLessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import { resolveKey } from '../../src/core/lesson/resolve-key.ts';
import type { ResolvedKey } from '../../src/core/lesson/resolved-key.ts';
import type { Result } from '../../src/core/base/result.ts';
import { normalizePassage } from '../../src/core/text/normalize-passage.ts';

const data = import.meta.glob<unknown>(
  ['../../lessons/line-in-the-silicon/{lesson,key,text}.json', '../../lessons/techniques.json'],
  { eager: true, import: 'default' },
);
const passages = import.meta.glob<string>('../../lessons/line-in-the-silicon/passages/*.txt', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** A lesson as an author's tools read it. */
export interface RealLesson {
  readonly bundle: LessonBundle;
  readonly key: LessonKey;
  readonly resolved: Readonly<Record<string, ResolvedKey>>;
}

/** The lesson on the op-ed with its key, read without Node: for tests of components that need a text of real length. */
export function realLesson(): RealLesson {
  const folder = '../../lessons/line-in-the-silicon';
  const texts = Object.entries(passages).map(([path, text]): [string, string] => {
    const id = path.slice(path.lastIndexOf('/') + 1, -'.txt'.length);
    return [id, valueOf(normalizePassage(text, path))];
  });
  const bundle = valueOf(
    parseLessonBundle(
      {
        lesson: data[`${folder}/lesson.json`],
        techniques: data['../../lessons/techniques.json'],
        text: data[`${folder}/text.json`],
        texts: Object.fromEntries(texts),
      },
      folder,
    ),
  );
  const key = valueOf(parseKey(data[`${folder}/key.json`], 'key.json'));
  const resolved = Object.values(bundle.passages).flatMap((passage): [string, ResolvedKey][] => {
    const item = key.items[passage.id];
    return item === undefined ? [] : [[passage.id, valueOf(resolveKey(passage, item, 'key.json'))]];
  });
  return { bundle, key, resolved: Object.fromEntries(resolved) };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.value;
}
