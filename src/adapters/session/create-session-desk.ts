import { assignLesson } from '../../core/assignment/assign-lesson.ts';
import type { Assigned } from '../../core/assignment/assigned.ts';
import type { Settings } from '../../core/assignment/settings.ts';
import type { AttemptStore, Claim, SaveOutcome } from '../../core/attempt/attempt-store.ts';
import type { Attempt } from '../../core/attempt/attempt.ts';
import { createAttempt } from '../../core/attempt/create-attempt.ts';
import { editionOf } from '../../core/attempt/edition-of.ts';
import type { LessonSummary, Opening } from '../../core/attempt/opening.ts';
import { isStorageFailure } from '../../core/attempt/storage-failure.ts';
import { parseAttempt } from '../../core/attempt/parse-attempt.ts';
import { inOrder } from '../../core/attempt/step-order.ts';
import type { FormId } from '../../core/lesson/lesson-schema.ts';
import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import { checkResponse } from '../../core/response/check-response.ts';
import { failure, type Issue, type Result } from '../../core/result.ts';

/** What a session desk works with; all of it can be replaced in a test. */
export interface SessionDeskParts {
  readonly openStore: () => Promise<AttemptStore>;
  /** Where work goes while the page is open when the device can be read and not written. */
  readonly createMemoryStore: () => AttemptStore;
  readonly fetchLesson: (lessonId: string) => Promise<Result<LessonBundle>>;
  readonly fetchLessonList: () => Promise<Result<readonly LessonSummary[]>>;
  readonly now: () => string;
  readonly createId: () => string;
  /** Which form warms up, drawn anew for each attempt so that neither order is favoured. */
  readonly drawForm: () => FormId;
}

/** Everything a session needs from the world: opening a lesson, and keeping what is done in it. */
export interface SessionDesk {
  openLesson(assigned: Assigned): Promise<Opening>;
  save(attempt: Attempt): Promise<SaveOutcome>;
  /** Sets the present attempt aside, to begin a new one. */
  restart(): Promise<void>;
  discardAside(id: string): Promise<void>;
  /** Forgets the present work, and all that was put aside of it. */
  erase(): Promise<void>;
  watchPen(superseded: () => void): () => void;
}

/** Makes the desk of one page. It holds the pen for the lesson opened last. */
export function createSessionDesk(parts: SessionDeskParts): SessionDesk {
  let opened: Promise<AttemptStore> | undefined;
  let held: Claim | undefined;
  const store = () => (opened ??= parts.openStore());
  const pen = () => {
    if (held === undefined) throw new Error('no lesson has been opened');
    return held;
  };

  return {
    async openLesson(assigned) {
      const { lessonId, workId, settings } = assigned;
      const bundle = await parts.fetchLesson(lessonId);
      if (!bundle.ok) return unopened(lessonId, bundle.issues, parts);
      const issues = await unsuited(bundle.value, assigned);
      if (issues.length > 0) return { type: 'broken', issues };
      const { attempts, claim, raw } = await takePen(await store(), workId, parts);
      opened = Promise.resolve(attempts);
      held = claim;
      return resume(bundle.value, settings, raw, attempts, claim, parts);
    },
    async save(attempt) {
      return (await store()).save(pen(), attempt);
    },
    async restart() {
      await (await store()).setAside(pen(), [], parts.now());
    },
    async discardAside(id) {
      await (await store()).discardSetAside(id);
    },
    async erase() {
      await (await store()).erase(pen().lessonId);
    },
    watchPen(superseded) {
      const claim = pen();
      const watching = store().then((attempts) => attempts.onSuperseded(claim, superseded));
      return () => void watching.then((stop) => stop());
    },
  };
}

/** Takes the pen; on a device that cannot write, goes on in memory with what can still be read there. */
async function takePen(attempts: AttemptStore, workId: string, parts: SessionDeskParts) {
  try {
    return { attempts, ...(await attempts.claim(workId)) };
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
    const raw = await attempts.read(workId).catch(() => undefined);
    const memory = parts.createMemoryStore();
    const { claim } = await memory.claim(workId);
    return { attempts: memory, claim, raw };
  }
}

/** Takes up what is stored, or puts it aside and begins anew when it cannot be used. */
async function resume(
  whole: LessonBundle,
  settings: Settings,
  raw: unknown,
  attempts: AttemptStore,
  claim: Claim,
  parts: SessionDeskParts,
): Promise<Opening> {
  const bundle = assignLesson(whole, settings);
  // Marks may be of a technique that is not looked for any more.
  const stored = raw === undefined ? undefined : parseStored(raw, whole);
  if (stored?.ok === false) {
    // What a newer release saved only needs a newer page.
    const isNewer = stored.issues.some(({ code }) => code === 'newer-schema');
    if (isNewer) return { type: 'broken', issues: stored.issues };
    await attempts.setAside(claim, stored.issues, parts.now());
  }
  return {
    type: 'opened',
    bundle,
    attempt: stored?.ok === true ? stored.value : beginAttempt(bundle, parts),
    durability: attempts.durability,
    setAside: await attempts.listSetAside(claim.lessonId),
    isNewlySetAside: stored?.ok === false,
  };
}

/** Why the settings of an assignment make no sense for this lesson. Without an assignment there is nothing to check. */
async function unsuited({ lesson }: LessonBundle, assigned: Assigned): Promise<readonly Issue[]> {
  if (assigned.workId === assigned.lessonId) return [];
  const { checkSettings } = await import('../../core/assignment/check-settings.ts');
  const checked = checkSettings(lesson, assigned.settings);
  return checked.ok ? [] : checked.issues;
}

/** A lesson that is not there is `missing`; anything else that went wrong is `broken`. */
async function unopened(
  lessonId: string,
  issues: readonly Issue[],
  parts: SessionDeskParts,
): Promise<Opening> {
  const isMissing = issues.some(({ code }) => code === 'not-found' || code === 'not-json');
  if (!isMissing) return { type: 'broken', issues };
  const list = await parts.fetchLessonList();
  return { type: 'missing', id: lessonId, lessons: list.ok ? list.value : [] };
}

/** What was stored, if it is a sound attempt at exactly this lesson: its marks lie within its text. */
function parseStored(raw: unknown, bundle: LessonBundle): Result<Attempt> {
  const attempt = parseAttempt(raw, editionOf(bundle));
  if (!attempt.ok) return attempt;
  const issues = Object.entries(attempt.value.items).flatMap(([itemId, { marking }]) => {
    const passage = bundle.passages[itemId];
    const path = `attempt › items.${itemId}`;
    const cards = bundle.cards?.map(({ id }) => id);
    return passage === undefined
      ? []
      : checkResponse(marking.response, passage, bundle.lesson.techniques, path, cards);
  });
  return issues.length > 0 ? failure(issues) : attempt;
}

function beginAttempt(bundle: LessonBundle, { createId, drawForm, now }: SessionDeskParts): Attempt {
  const firstStep = inOrder(bundle.lesson.steps)[0];
  if (firstStep === undefined) throw new Error('a lesson without steps');
  return createAttempt({
    ...editionOf(bundle),
    id: createId(),
    now: now(),
    firstStep,
    firstForm: drawForm(),
  });
}
