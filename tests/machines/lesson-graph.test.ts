import { describe, expect, it } from 'vitest';
import type { SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { sectionsFor } from '../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import { optionalSteps } from '../../src/core/assignment/class-path.ts';
import { requireItem } from '../../src/core/attempt/attempt.ts';
import { inOrder, stepPosition } from '../../src/core/attempt/learner-path.ts';
import { stepIds, type StepId } from '../../src/core/lesson/steps.ts';
import { isSectionAhead, openSection } from '../../src/core/text/open-section.ts';
import { lessonMachine, type LessonEvent } from '../../src/machines/lesson-machine.ts';
import { noon } from '../support/lesson-fixture.ts';
import { walkSettings } from '../support/walk-settings.ts';
import { longPassage, wholeAttempt, wholeLesson } from '../support/whole-lesson.ts';

// The machine's own graph, for every combination of settings: what its children say is said here in their place, as
// soon as they could say it.

type Snapshot = SnapshotFrom<typeof lessonMachine>;

interface Node {
  readonly state: string;
  readonly step: StepId;
  readonly furthest: StepId;
  readonly isRevealed: boolean;
  readonly isSectionAhead: boolean;
  /** Where each event leads, by its name. */
  readonly ways: Map<string, string>;
}

interface Edge {
  readonly state: Snapshot;
  readonly event: LessonEvent;
  readonly nextState: Snapshot;
}

const workOf = ({ context }: Snapshot) => requireItem(context.attempt, 'op-ed');

/** What can happen in a state: what a learner can ask for, and what the item can say there. */
function eventsIn(snapshot: Snapshot): LessonEvent[] {
  const { tries, revealedAt } = workOf(snapshot);
  const { answers } = snapshot.context.settings;
  const isScoring = answers === 'after' && (snapshot.matches('check') || snapshot.matches('second-look'));
  return [
    { type: 'step.next' },
    ...stepIds.map((step) => ({ type: 'step.go', step }) as const),
    { type: 'answer.first-read', kind: 'opinion' },
    { type: 'answer.reflection', question: 'fair', text: 'So.' },
    { type: 'hint.ask', annotation: 'u1' },
    { type: 'disagreement.set', outcome: 'annotation:u1', reason: 'No.' },
    { type: 'repair.changed', annotation: 'u1', text: 'So.', ticks: [false, false, false] },
    { type: 'repair.compared' },
    { type: 'shelf.opened', card: 'k1' },
    { type: 'passage.moved', itemId: 'form-a-1' },
    { type: 'handin.made', made: { at: noon, receipt: '7K3M-9QXD' } },
    { type: 'handin.confirmed' },
    { type: 'storage.superseded' },
    { type: 'save.retry' },
    ...sectionsToClose(snapshot),
    ...(isScoring && revealedAt === undefined ? [{ type: 'item.checked', itemId: 'op-ed' } as const] : []),
    ...(tries.length > 0 ? [{ type: 'item.recalled', itemId: 'op-ed' } as const] : []),
    ...(tries.length > 0 ? [{ type: 'item.revealed', itemId: 'op-ed' } as const] : []),
  ];
}

/** The open section can be closed while the text is marked; the last one is checked with the whole. */
function sectionsToClose(snapshot: Snapshot): LessonEvent[] {
  const { tries, closedTo = 0 } = workOf(snapshot);
  const sections = sectionsFor(longPassage, snapshot.context.settings);
  const open = openSection(sections, closedTo);
  const isOpen = snapshot.matches('mark') && tries.length === 0 && isSectionAhead(sections, closedTo);
  return isOpen && open !== undefined
    ? [{ type: 'section.closed', itemId: 'op-ed', closedTo: open.end }]
    : [];
}

function graphOf(settings: Settings): ReadonlyMap<string, Node> {
  const bundle = wholeLesson(settings);
  const serialize = (snapshot: Snapshot) => {
    const { step, furthest } = snapshot.context.attempt;
    const { closedTo, tries, revealedAt, hints } = workOf(snapshot);
    const kept = [closedTo ?? 0, tries.length > 0, revealedAt !== undefined, hints['u1'] ?? 0];
    return JSON.stringify([snapshot.value, step, furthest, ...kept]);
  };
  const map = getAdjacencyMap(lessonMachine, {
    input: { bundle, settings, attempt: wholeAttempt(bundle), now: () => noon },
    events: eventsIn,
    serializeState: serialize,
    serializeEvent: (event) => JSON.stringify(event),
    limit: 50_000,
  });
  const edges: readonly Edge[] = adjacencyMapToArray(map);
  const nodes = new Map<string, Node>();
  for (const { state: snapshot, event, nextState } of edges) {
    const key = serialize(snapshot);
    const { step, furthest } = snapshot.context.attempt;
    const isRevealed = workOf(snapshot).revealedAt !== undefined;
    const node = nodes.get(key) ?? {
      state: String(snapshot.value),
      step,
      furthest,
      isRevealed,
      isSectionAhead: sectionsToClose(snapshot).length > 0,
      ways: new Map(),
    };
    node.ways.set(JSON.stringify(event), serialize(nextState));
    nodes.set(key, node);
  }
  return nodes;
}

/** The nodes from which some way leads to a report. */
function finishing(graph: ReadonlyMap<string, Node>): ReadonlySet<string> {
  const found = new Set([...graph].filter(([, { state }]) => state === 'report').map(([key]) => key));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const [key, { ways }] of graph) if ([...ways.values()].some((to) => found.has(to))) found.add(key);
  }
  return found;
}

const all = walkSettings(stepIds);
const graphs = graphsOf(all);

/**
 * The different graphs of all combinations, each with one that it is the graph of. Combinations share a graph if the machine cannot
 * tell them apart: its guards and actions read the steps, the sections, whether there are answers and whether there are hints, and
 * nothing else; nor do the tests below.
 */
function graphsOf(combinations: readonly Settings[]): ReadonlyMap<Settings, ReadonlyMap<string, Node>> {
  const different = new Map<string, Settings>();
  for (const settings of combinations) {
    const { steps } = wholeLesson(settings).lesson;
    const { answers, hints } = settings;
    different.set(JSON.stringify([steps, sectionsFor(longPassage, settings), answers, hints]), settings);
  }
  return new Map([...different.values()].map((settings) => [settings, graphOf(settings)]));
}

describe('the graph of a lesson', () => {
  it('is walked for every combination of settings', () => {
    expect(all).toHaveLength(2 ** optionalSteps.length * 4 * 2 * 2 * 2);
  });

  it('visits every state, and just those of the steps that are left', () => {
    const visited = new Set<string>();
    for (const [settings, graph] of graphs) {
      const { steps } = wholeLesson(settings).lesson;
      const states = new Set([...graph.values()].map(({ state }) => state));
      expect(states).toEqual(new Set([...steps, 'superseded']));
      for (const state of states) visited.add(state);
    }
    expect([...visited, 'resuming'].toSorted()).toEqual(Object.keys(lessonMachine.states).toSorted());
  });

  it('leads to a report from everywhere', () => {
    for (const graph of graphs.values()) {
      const isEnd = finishing(graph);
      const stuck = [...graph].filter(([key, { state }]) => state !== 'superseded' && !isEnd.has(key));
      expect(stuck.map(([key]) => key)).toEqual([]);
    }
  });

  it('lets a learner go to every step they have reached, and to no other', () => {
    for (const [settings, graph] of graphs) {
      const steps = inOrder(wholeLesson(settings).lesson.steps);
      for (const { state, step, furthest, ways } of graph.values()) {
        if (state === 'superseded') continue;
        for (const wanted of stepIds) {
          const to = graph.get(ways.get(JSON.stringify({ type: 'step.go', step: wanted })) ?? '');
          const isOpen = steps.includes(wanted) && stepPosition(wanted) <= stepPosition(furthest);
          expect(to?.step).toBe(isOpen ? wanted : step);
        }
      }
    }
  });

  it('never goes past a second look before every answer is shown', () => {
    for (const graph of graphs.values()) {
      for (const { step, isRevealed, ways } of graph.values()) {
        if (step !== 'second-look' || isRevealed) continue;
        const next = ways.get(JSON.stringify({ type: 'step.next' })) ?? '';
        expect(next).toContain('"second-look"');
      }
    }
  });

  it('never goes past marking before the last section is open', () => {
    const seen = new Set<boolean>();
    for (const [settings, graph] of graphs) {
      const hasSections = sectionsFor(longPassage, settings).length > 0;
      for (const { state, isSectionAhead: isHeld, ways } of graph.values()) {
        if (state !== 'mark') continue;
        const next = graph.get(ways.get(JSON.stringify({ type: 'step.next' })) ?? '');
        expect(next?.step === 'mark').toBe(isHeld);
        seen.add(hasSections && isHeld);
      }
    }
    expect([...seen].toSorted()).toEqual([false, true]);
  });

  it('takes every transition that its table names', () => {
    const taken = new Set<string>();
    for (const graph of graphs.values()) {
      for (const { state, ways } of graph.values()) {
        for (const [event, to] of ways) {
          const target = graph.get(to)?.state;
          if (target !== undefined && target !== state)
            taken.add(`${(JSON.parse(event) as LessonEvent).type} ${target}`);
        }
      }
    }
    const go = stepIds.map((step) => `step.go ${step}`);
    const next = stepIds.slice(1).map((step) => `step.next ${step}`);
    expect([...taken].toSorted()).toEqual([...go, ...next, 'storage.superseded superseded'].toSorted());
  });
});
