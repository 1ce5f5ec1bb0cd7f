import { assignLesson } from '../core/assignment/class-path.ts';
import type { Assigned } from '../core/assignment/assignment.ts';
import { returnedSettings } from '../core/assignment/default-settings.ts';
import type { Settings } from '../core/assignment/settings.ts';
import {
  type AttemptStore,
  type Claim,
  type SaveOutcome,
  isStorageFailure,
} from '../core/attempt/attempt-store.ts';
import { type Attempt, createAttempt, editionOf } from '../core/attempt/attempt.ts';
import type { LessonOpening, LessonSummary, Opened, Opening, OpeningRequest } from './lesson-opening.ts';
import { parseAttempt } from '../core/attempt/parse-attempt.ts';
import { inOrder } from '../core/attempt/learner-path.ts';
import type { FormId } from '../core/lesson/lesson-schema.ts';
import type { LessonBundle } from '../core/lesson/lesson-bundle.ts';
import { checkResponse } from '../core/response/check-response.ts';
import { failure, type Issue, type Result } from '../core/base/result.ts';
import type { ItemFeedback, ScoreRequest, Scorer } from '../core/scoring/score-item.ts';
import type { ReturnedAnswers } from './returned-answers.ts';
import { findSlot, type SlotMemory } from './find-slot.ts';

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
  /** Watches whether what was saved under a claim is still there. */
  readonly watch: (store: AttemptStore, claim: Claim, gone: () => void) => () => void;
  /** What this tab remembers of whose work it is about. */
  readonly slots: SlotMemory;
  /** As `readReturnedAnswers`, which comes only where there are any. */
  readonly readReturned: (
    text: string,
    bundle: LessonBundle,
    assignment: string | null,
  ) => Promise<Result<ReturnedAnswers>>;
  /** Scores with the site's own key. */
  readonly score: Scorer;
}

/** Everything a session needs from the world: opening a lesson, and keeping what is done in it. */
export interface SessionDesk {
  openLesson(request: OpeningRequest): Promise<LessonOpening>;
  /** Scores with the answers that the present work was opened with, else with the site's own key. */
  score(request: ScoreRequest): Promise<Result<ItemFeedback>>;
  save(attempt: Attempt): Promise<SaveOutcome>;
  /** Sets the present attempt aside, to begin a new one. */
  restart(): Promise<void>;
  discardAside(id: string): Promise<void>;
  /** Forgets the present work, and all that was put aside of it. */
  erase(): Promise<void>;
  watchPen(superseded: () => void): () => void;
  /** Puts saved work in place of the present one, which is put aside where something has been done in it. */
  replace(attempt: Attempt, isPresentKept: boolean): Promise<SaveOutcome>;
  durability(): Promise<AttemptStore['durability']>;
  /** Calls back when what was saved is found to be gone, so that it can be saved again. Returns how to stop. */
  watchKept(gone: () => void): () => void;
}

/** Makes the desk of one page. It holds the pen for the lesson opened last. */
export function createSessionDesk(parts: SessionDeskParts): SessionDesk {
  let opened: Promise<AttemptStore> | undefined;
  let held: Claim | undefined;
  /** Belongs to the work opened last, and goes with it. */
  let answers: ReturnedAnswers | undefined;
  const store = () => (opened ??= parts.openStore());
  const pen = () => {
    if (held === undefined) throw new Error('no lesson has been opened');
    return held;
  };

  return {
    async openLesson(request) {
      const { lessonId, settings } = request.assigned;
      answers = undefined;
      const bundle = await parts.fetchLesson(lessonId);
      if (!bundle.ok) return unopened(lessonId, bundle.issues, parts);
      const issues = await unsuited(bundle.value, request.assigned);
      if (issues.length > 0) return { type: 'broken', issues };
      const { lesson } = assignLesson(bundle.value, settings);
      const workId = await findSlot(request, await store(), parts.slots, lesson.steps);
      if (typeof workId !== 'string') return workId;
      const work = await openWork(request, workId, bundle.value, await store(), parts);
      opened = Promise.resolve(work.attempts);
      held = work.claim;
      answers = work.answers;
      return work.opening;
    },
    score: async (request) => (answers?.score ?? parts.score)(request),
    save: async (attempt) => (await store()).save(pen(), attempt),
    restart: async () => void (await (await store()).setAside(pen(), [], parts.now())),
    discardAside: async (id) => (await store()).discardSetAside(id),
    async erase() {
      answers = undefined;
      await (await store()).erase(pen().lessonId);
    },
    watchPen: (superseded) =>
      watchStore(store(), pen(), (attempts, claim) => attempts.onSuperseded(claim, superseded)),
    replace: async (attempt, isPresentKept) =>
      (await store()).replace(pen(), attempt, isPresentKept ? parts.now() : null),
    durability: async () => (await store()).durability,
    watchKept: (gone) => watchStore(store(), pen(), (attempts, claim) => parts.watch(attempts, claim, gone)),
  };
}

/** Watches a store as soon as it is open. Returns how to stop. */
function watchStore(
  store: Promise<AttemptStore>,
  claim: Claim,
  watch: (attempts: AttemptStore, claim: Claim) => () => void,
): () => void {
  const watching = store.then((attempts) => watch(attempts, claim));
  return () => void watching.then((stop) => stop());
}

/** Takes the pen for some work, and opens it with the answers that were returned for it. */
async function openWork(
  request: OpeningRequest,
  workId: string,
  whole: LessonBundle,
  store: AttemptStore,
  parts: SessionDeskParts,
) {
  const assigned = { ...request.assigned, workId };
  const { settings } = assigned;
  const { attempts, claim, raw, returned } = await takePen(store, assigned, parts);
  const read = await openReturned(request.returned ?? returned, whole, assigned, parts);
  const answers = read.ok ? read.value : undefined;
  const asDone = answers === undefined ? settings : returnedSettings(settings);
  const lesson = await resume(whole, asDone, raw, attempts, claim, parts);
  if (lesson.type !== 'opened') return { opening: lesson, attempts, claim, answers: undefined };
  if (lesson.isNewlySetAside) {
    // What was begun anew has nothing yet that answers could explain.
    const opening = asOpened({ ...lesson, bundle: assignLesson(whole, settings) }, assigned, undefined);
    return { opening, attempts, claim, answers: undefined };
  }
  const text = answers === undefined ? null : request.returned;
  if (text !== null) await keepReturned(attempts, claim, text);
  const opening = asOpened(lesson, { ...assigned, settings: asDone }, answers, text !== null);
  return { opening, attempts, claim, answers };
}

/** Takes the pen; on a device that cannot write, goes on in memory with what can still be read there. */
async function takePen(attempts: AttemptStore, assigned: Assigned, parts: SessionDeskParts) {
  const { workId } = assigned;
  const link = await linkOf(assigned);
  try {
    return { attempts, ...(await attempts.claim(workId, link)) };
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
    const raw = await attempts.read(workId).catch(() => undefined);
    const memory = parts.createMemoryStore();
    const { claim } = await memory.claim(workId, link);
    return { attempts: memory, claim, raw, returned: undefined };
  }
}

/** The way back to the assignment, kept with its work so that a list of works can offer it. */
async function linkOf({ assignment }: Assigned): Promise<string | undefined> {
  if (assignment === undefined) return undefined;
  const { encodeAssignmentLink } = await import('../core/assignment/assignment-link.ts');
  return encodeAssignmentLink(assignment);
}

const noneReturned = failure<ReturnedAnswers>([]);

/** Answers as they are kept or were given just now: read and verified each time. Only a work without answers takes any. */
async function openReturned(
  text: unknown,
  bundle: LessonBundle,
  { settings, assignment }: Assigned,
  { readReturned }: SessionDeskParts,
): Promise<Result<ReturnedAnswers>> {
  if (typeof text !== 'string' || settings.answers !== 'never') return noneReturned;
  try {
    return await readReturned(text, assignLesson(bundle, settings), assignment?.id ?? null);
  } catch {
    // What reads them could not be loaded: the work opens without, and the next time they are there again.
    return noneReturned;
  }
}

/** A device without room shows them all the same; after a reload the file has to be opened again. */
async function keepReturned(attempts: AttemptStore, claim: Claim, text: string): Promise<void> {
  try {
    await attempts.keepReturned(claim, text);
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
  }
}

function asOpened(
  lesson: Opened,
  assigned: Assigned,
  answers: ReturnedAnswers | undefined,
  isJustReturned = false,
): LessonOpening {
  const returned = answers === undefined ? null : { note: answers.note, changes: answers.changes };
  return { ...lesson, assigned, returned, isJustReturned };
}

/** Takes up what is stored, or puts it aside and begins anew when it cannot be used. */
async function resume(
  whole: LessonBundle,
  settings: Settings,
  raw: unknown,
  attempts: AttemptStore,
  claim: Claim,
  parts: SessionDeskParts,
): Promise<Exclude<Opening, { type: 'missing' }>> {
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
  const { checkSettings } = await import('../core/assignment/check-settings.ts');
  const checked = checkSettings(lesson, assigned.settings);
  return checked.ok ? [] : checked.issues;
}

/** A lesson that is not there is `missing`; anything else that went wrong is `broken`. */
async function unopened(
  lessonId: string,
  issues: readonly Issue[],
  parts: SessionDeskParts,
): Promise<Exclude<Opening, { type: 'opened' }>> {
  const isMissing = issues.some(({ code }) => code === 'not-found' || code === 'not-json');
  if (!isMissing) return { type: 'broken', issues };
  const list = await parts.fetchLessonList();
  return { type: 'missing', id: lessonId, lessons: list.ok ? list.value : [] };
}

/** What was stored, if it is a sound attempt at exactly this lesson: its marks lie within its text. */
function parseStored(raw: unknown, bundle: LessonBundle): Result<Attempt> {
  const attempt = parseAttempt(raw, editionOf(bundle));
  if (!attempt.ok) return attempt;
  const issues = Object.entries(attempt.value.items).flatMap(([itemId, { marking, tries }]) => {
    const passage = bundle.passages[itemId];
    const path = `attempt › items.${itemId}`;
    const cards = bundle.cards?.map(({ id }) => id);
    return passage === undefined
      ? []
      : [marking.response, ...tries].flatMap((response) =>
          checkResponse(response, passage, bundle.lesson.techniques, path, cards),
        );
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
