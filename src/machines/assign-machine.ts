import { assign, createActor, fromPromise, setup, type ActorRefFrom } from 'xstate';
import {
  type AssignmentDraft,
  assignmentOf,
  checkDraft,
  createDraft,
  draftOf,
  findPlaceProblem,
  isDraftOf,
} from '../core/assignment/assignment-draft.ts';
import type { Assignment } from '../core/assignment/assignment.ts';
import { parsePastedLink } from '../core/assignment/assignment-link.ts';
import type { KeyPair } from '../core/exchange/key-file.ts';
import type { Lesson } from '../core/lesson/lesson-schema.ts';
import type { Issue } from '../core/base/result.ts';

/** An assignment with a link of its own. */
export interface MadeAssignment {
  readonly assignment: Assignment;
  /** What opens its hand-ins; only while the page is open, and only for one that was made here and is sealed. */
  readonly secretKey?: string;
}

export interface AssignInput {
  readonly lesson: Pick<Lesson, 'id' | 'version' | 'steps' | 'techniques'>;
  /** Address of the learner's page, or its name where it is a file. */
  readonly siteHref: string;
}

export interface AssignContext extends AssignInput {
  readonly draft: AssignmentDraft;
  /** The newest assignment; the draft may have gone on since. */
  readonly made: MadeAssignment | null;
  /** One that is sealed, until its key is kept. */
  readonly pending: MadeAssignment | null;
  /** Why a link that was pasted could not be used. */
  readonly linkIssues: readonly Issue[];
  /** The version of the lesson that a pasted link was made for, where that is not this one. */
  readonly otherVersion: string | null;
}

/** Keys for the assignment of that id. */
interface KeysFor {
  readonly id: string;
  readonly keys: KeyPair;
}

export type AssignEvent =
  | { readonly type: 'draft.change'; readonly changes: Partial<AssignmentDraft> }
  /** Learners open the lesson somewhere else. */
  | { readonly type: 'place.change'; readonly siteHref: string }
  /** Go back to the choices of the assignment that was made. */
  | { readonly type: 'draft.edit' }
  /** Make the link. `id` was drawn for it. */
  | { readonly type: 'assignment.create'; readonly id: string }
  /** Begin a new assignment from the start. */
  | { readonly type: 'assignment.restart' }
  /** Go back to the link that was made. */
  | { readonly type: 'assignment.show' }
  /** Read an assignment from a link that was pasted. */
  | { readonly type: 'link.open'; readonly text: string }
  /** The key file has been handed to the browser. */
  | { readonly type: 'key.save' }
  /** The teacher says that they have the key file. */
  | { readonly type: 'key.confirm' }
  /** Go back to the choices; the key is thrown away. */
  | { readonly type: 'key.discard' };

/** Making an assignment: choices, where wanted a key that has to be kept first, and then the link. */
export const assignMachine = setup({
  types: {
    context: {} as AssignContext,
    events: {} as AssignEvent,
    input: {} as AssignInput,
  },
  actors: {
    createKeys: fromPromise<KeysFor, { id: string }>(() => Promise.reject(new Error('not provided'))),
  },
  guards: {
    isUnready: ({ context: { draft, lesson, siteHref } }, params: { id: string }) =>
      checkDraft(draft, lesson, { siteHref, id: params.id }).length > 0,
    isMadeAlready: ({ context: { draft, lesson, made, siteHref } }) =>
      made !== null && isPlaced(siteHref) && isDraftOf(draft, lesson, made.assignment),
    isSealed: ({ context }) => context.draft.isSealed,
    isMade: ({ context: { made, siteHref } }) => made !== null && isPlaced(siteHref),
    isLinkRefused: ({ context }) => context.linkIssues.length > 0,
  },
  actions: {
    changeDraft: assign(({ context }, params: { changes: Partial<AssignmentDraft> }) => ({
      draft: { ...context.draft, ...params.changes },
    })),
    changePlace: assign((_, params: { siteHref: string }) => params),
    make: assign(({ context: { draft, lesson } }, { id }: { id: string }) => ({
      made: { assignment: assignmentOf(draft, lesson, id) },
    })),
    makeSealed: assign(({ context: { draft, lesson } }, { id, keys }: KeysFor) => ({
      pending: { assignment: assignmentOf(draft, lesson, id, keys.publicKey), secretKey: keys.secretKey },
    })),
    takeKey: assign(({ context }) => ({ made: context.pending, pending: null })),
    discardKey: assign({ pending: null }),
    restoreDraft: assign(({ context: { draft, made } }) => ({
      draft: made === null ? draft : draftOf(made.assignment),
    })),
    restart: assign(startAfresh),
    forgetTroubles: assign({ linkIssues: [], otherVersion: null }),
    openLink: assign(({ context: { lesson } }, { text }: { text: string }) => {
      const parsed = parsePastedLink(text, lesson);
      if (!parsed.ok) return { linkIssues: parsed.issues, otherVersion: null };
      const assignment = parsed.value;
      const isSame = assignment.lesson.version === lesson.version;
      return {
        draft: draftOf(assignment),
        made: isSame ? { assignment } : null,
        linkIssues: [],
        otherVersion: isSame ? null : assignment.lesson.version,
      };
    }),
  },
}).createMachine({
  id: 'assign',
  context: ({ input }) => ({ ...input, ...startAfresh() }),
  initial: 'editing',
  states: {
    editing: {
      initial: 'choosing',
      states: {
        choosing: {},
        /** No key could be made just now. */
        keyless: {},
      },
      on: {
        'draft.change': {
          actions: { type: 'changeDraft', params: ({ event }) => ({ changes: event.changes }) },
        },
        'place.change': {
          actions: { type: 'changePlace', params: ({ event }) => ({ siteHref: event.siteHref }) },
        },
        'assignment.create': [
          { guard: 'isMadeAlready', target: 'made' },
          { guard: { type: 'isUnready', params: ({ event }) => ({ id: event.id }) } },
          { guard: 'isSealed', target: 'sealing', actions: 'forgetTroubles' },
          {
            target: 'made',
            actions: [{ type: 'make', params: ({ event }) => ({ id: event.id }) }, 'forgetTroubles'],
          },
        ],
        'assignment.show': { guard: 'isMade', target: 'made', actions: 'restoreDraft' },
        'link.open': {
          target: 'opening',
          actions: { type: 'openLink', params: ({ event }) => ({ text: event.text }) },
        },
      },
    },
    opening: {
      always: [
        { guard: 'isLinkRefused', target: 'editing' },
        { guard: 'isMade', target: 'made' },
        { target: 'editing' },
      ],
    },
    sealing: {
      invoke: {
        src: 'createKeys',
        input: ({ event }) => ({ id: event.type === 'assignment.create' ? event.id : '' }),
        onDone: {
          target: 'keeping',
          actions: { type: 'makeSealed', params: ({ event }) => event.output },
        },
        onError: 'editing.keyless',
      },
    },
    keeping: {
      initial: 'unsaved',
      on: { 'key.discard': { target: 'editing', actions: 'discardKey' } },
      states: {
        unsaved: { on: { 'key.save': 'saved' } },
        saved: { on: { 'key.confirm': { target: '#assign.made', actions: 'takeKey' } } },
      },
    },
    made: {
      on: {
        'draft.edit': 'editing',
        'assignment.restart': { target: 'editing', actions: 'restart' },
      },
    },
  },
});

function isPlaced(siteHref: string): boolean {
  return findPlaceProblem(siteHref) === undefined;
}

function startAfresh(): Omit<AssignContext, keyof AssignInput> {
  return {
    draft: createDraft(),
    made: null,
    pending: null,
    linkIssues: [],
    otherVersion: null,
  };
}

/** A started actor for one form; `createKeyPair` makes a key when one is asked for. */
export function startAssigning(
  given: AssignInput,
  createKeyPair: () => Promise<KeyPair>,
): ActorRefFrom<typeof assignMachine> {
  const createKeys = fromPromise<KeysFor, { id: string }>(async ({ input: { id } }) => ({
    id,
    keys: await createKeyPair(),
  }));
  const machine = assignMachine.provide({ actors: { createKeys } });
  return createActor(machine, { input: given }).start();
}
