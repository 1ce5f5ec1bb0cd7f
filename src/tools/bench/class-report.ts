import { resolve } from 'node:path';
import { addLearner, createClassAccumulator } from '../../core/analysis/class/class-accumulator.ts';
import { classKeyOf, scoreResponse } from '../../core/analysis/class/class-key.ts';
import { finishClass } from '../../core/analysis/class/passage-report.ts';
import type { ResolvedKey } from '../../core/lesson/resolved-key.ts';
import { confidences, type Label, type Response } from '../../core/response/label.ts';
import type { Passage } from '../../core/text/passage.ts';
import { readLesson } from '../lessons/read-lesson.ts';
import { createRandom, type Random } from './create-random.ts';

/** How long a class took on one thread. */
export interface ClassBenchmark {
  readonly learners: number;
  readonly marks: number;
  /** From answers to report. */
  readonly seconds: number;
  /** Of which marking and adding learners, which can be cut into pieces, and the report, which cannot. */
  readonly addSeconds: number;
  readonly reportSeconds: number;
  /** The report as JSON, in bytes. */
  readonly reportBytes: number;
  /** What the class keeps in memory; only where Node runs with `--expose-gc`. */
  readonly megabytes: number | null;
  /** Guards the workload: the same seed must give the same scores. */
  readonly meanRaw: number | null;
}

const seed = 20_261_124;
const lesson = 'lessons/line-in-the-silicon';

/** Marks and reports on a class of made-up learners on the op-ed, about 14 marks each. The workload is the same each time. */
export function benchClassReport(learners: number): ClassBenchmark {
  const { passage, key } = readOpEd();
  const random = createRandom(seed);
  // Written out and read back, so that the answers lie in memory as a file of responses would.
  const responses = Array.from({ length: learners }, (): Response =>
    JSON.parse(JSON.stringify(createResponse(random, passage, key))),
  );
  const before = heapUsed();
  const start = performance.now();
  const classKey = classKeyOf(passage, key);
  const accumulator = createClassAccumulator(classKey);
  responses.forEach((response, position) => {
    addLearner(accumulator, String(position), scoreResponse(passage, classKey, response));
  });
  const added = performance.now();
  const report = finishClass(accumulator);
  const end = performance.now();
  const after = heapUsed();
  return {
    learners,
    marks: responses.reduce((sum, { labels }) => sum + labels.length, 0),
    seconds: (end - start) / 1000,
    addSeconds: (added - start) / 1000,
    reportSeconds: (end - added) / 1000,
    reportBytes: JSON.stringify(report).length,
    megabytes: before === undefined || after === undefined ? null : Math.round((after - before) / 1e5) / 10,
    meanRaw: report.raw?.mean ?? null,
  };
}

function heapUsed(): number | undefined {
  if (globalThis.gc === undefined) return undefined;
  globalThis.gc();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

function readOpEd(): { readonly passage: Passage; readonly key: ResolvedKey } {
  const read = readLesson(resolve(lesson));
  const item = read.ok ? read.value.bundle.lesson.items[0] : undefined;
  const passage = read.ok && item !== undefined ? read.value.bundle.passages[item.id] : undefined;
  const key = read.ok && item !== undefined ? read.value.resolved[item.id] : undefined;
  if (passage === undefined || key === undefined) throw new Error(`${lesson} cannot be read`);
  return { passage, key };
}

/** Half of the flaws, one in four misnamed, by core or whole extent; some decoys, arguable passages and plain sentences. */
function createResponse(random: Random, passage: Passage, key: ResolvedKey): Response {
  const techniques = [...new Set(key.annotations.map(({ technique }) => technique))];
  const anyTechnique = () => techniques[random(techniques.length)] ?? '';
  const places = [
    ...key.annotations.flatMap(({ core, max, technique }) =>
      random(2) === 0
        ? []
        : [
            {
              span: random(2) === 0 ? core.span : max.span,
              technique: random(4) === 0 ? anyTechnique() : technique,
            },
          ],
    ),
    ...key.decoys.flatMap(({ place }) =>
      random(5) === 0 ? [{ span: place.span, technique: anyTechnique() }] : [],
    ),
    ...passage.sentences.flatMap((span) => (random(25) === 0 ? [{ span, technique: anyTechnique() }] : [])),
  ];
  return {
    labels: places.map((place, position): Label => ({
      id: `m${position}`,
      ...place,
      confidence: confidences[random(confidences.length)] ?? 'certain',
    })),
  };
}
