import { isAnswered, requireItem, triesOf } from '../../attempt/attempt.ts';
import { uuidOf } from '../../exchange/receipt.ts';
import { firstItem } from '../../lesson/lesson-bundle.ts';
import type { ResolvedKey } from '../../lesson/resolved-key.ts';
import type { ItemOutcome } from '../../scoring/outcomes/outcome.ts';
import type { ItemScore } from '../../scoring/outcomes/item-score.ts';
import { scoreWithKey } from '../../scoring/score-item.ts';
import { classFactsOf } from '../marking/mark-submission.ts';
import { submissionKeys } from '../key/submission-keys.ts';
import type { ItemKeys } from '../key/item-keys.ts';
import type { Gradebook, Submission } from '../gradebook.ts';

/** How statements are written. */
export interface XapiOptions {
  /** Where the lessons are, as an absolute address that ends in a slash: the home page of accounts, the root of activities. */
  readonly site: string;
  /** Whether statements say what learners signed with. Left out, they are known by their receipt alone. */
  readonly withNames?: boolean;
}

/**
 * xAPI 1.0.3 statements of the learners that are shown, without work that was replaced: for each passage that was answered
 * one of which entries of the key were marked (`choice`; right are the scored annotations), and one of what those found
 * were called (`matching`). They are about the latest try, by the key with its changes. Ids are UUIDs made of receipt and
 * passage, so that sending them twice does no harm. Nothing is sent from here.
 */
export function xapiStatements(gradebook: Gradebook, options: XapiOptions): XapiStatement[] {
  const { shown, found } = classFactsOf(gradebook);
  const long = firstItem(gradebook.lesson.bundle).item.id;
  return shown
    .filter(({ id }) => !found.superseded.has(id))
    .flatMap((submission) =>
      Object.values(submissionKeys(gradebook, submission))
        .filter(({ passage }) => passage.id === long || isAnswered(submission.attempt, passage.id))
        .flatMap((keys) => itemStatements(gradebook, submission, keys, options)),
    );
}

function itemStatements(
  { lesson }: Gradebook,
  submission: Submission,
  keys: ItemKeys,
  options: XapiOptions,
): XapiStatement[] {
  const { passage, adjusted, classKey } = keys;
  const [first, ...others] = triesOf(requireItem(submission.attempt, passage.id));
  const score = scoreWithKey(passage, adjusted, classKey.prepared, others.at(-1) ?? first);
  const { id, title, language } = lesson.bundle.lesson;
  const root = `${options.site}lessons/${encodeURIComponent(id)}`;
  const parts = { submission, keys, score, options, root, title, language };
  const naming = namingStatement(parts);
  return [choiceStatement(parts), ...(naming === undefined ? [] : [naming])];
}

interface StatementParts {
  readonly submission: Submission;
  readonly keys: ItemKeys;
  readonly score: ItemScore;
  readonly options: XapiOptions;
  readonly root: string;
  readonly title: string;
  readonly language: string;
}

function choiceStatement(parts: StatementParts): XapiStatement {
  const { keys, score, language } = parts;
  const { adjusted } = keys;
  const marked = score.outcomes.filter(isMarked).map(({ id }) => id);
  const raw = Math.min(1, Math.max(-1, score.raw));
  return {
    ...envelope(parts, 'choice'),
    object: activity(parts, 'choice', {
      interactionType: 'choice',
      correctResponsesPattern: [scoredIds(adjusted).join('[,]')],
      choices: choicesOf(keys, language),
    }),
    result: {
      response: marked.join('[,]'),
      score: { scaled: raw, raw: score.score100, min: 0, max: 100 },
      completion: true,
    },
  };
}

/** What the flaws that were found were called; nothing where none was. */
function namingStatement(parts: StatementParts): XapiStatement | undefined {
  const { keys, score, language } = parts;
  const named = score.outcomes.flatMap((outcome) =>
    outcome.type === 'annotation' && outcome.given !== undefined
      ? [[outcome.id, outcome.given] as const]
      : [],
  );
  if (named.length === 0) return undefined;
  const scored = keys.adjusted.annotations.filter(({ status }) => status === 'scored');
  const names = scored.flatMap(({ technique, also = [] }) => [technique, ...also]);
  const targets = [...new Set([...names, ...named.map(([, given]) => given)])].toSorted();
  return {
    ...envelope(parts, 'naming'),
    object: activity(parts, 'naming', {
      interactionType: 'matching',
      correctResponsesPattern: [scored.map(({ id, technique }) => `${id}[.]${technique}`).join('[,]')],
      source: choicesOf(keys, language).filter(({ id }) => scored.some((entry) => entry.id === id)),
      target: targets.map((id) => ({ id, description: { [language]: id } })),
    }),
    result: { response: named.map(([id, given]) => `${id}[.]${given}`).join('[,]'), completion: true },
  };
}

/** What every statement says: who, did what, when, as part of what. */
function envelope(parts: StatementParts, about: string): Omit<XapiStatement, 'object' | 'result'> {
  const { submission, keys, options, root, title, language } = parts;
  const { id, handIn } = submission;
  const name = options.withNames === true ? handIn.name : '';
  return {
    id: uuidOf(`${options.site} ${id} ${keys.passage.id} ${about}`),
    actor: {
      objectType: 'Agent',
      ...(name !== '' && { name }),
      account: { homePage: options.site, name: id },
    },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'en-US': 'answered' } },
    context: {
      contextActivities: {
        parent: [
          {
            objectType: 'Activity',
            id: root,
            definition: { name: { [language]: title }, type: 'http://adlnet.gov/expapi/activities/lesson' },
          },
        ],
      },
      platform: 'Second Read',
      language,
    },
    timestamp: handIn.handedInAt,
  };
}

function activity(
  { keys, root, title, language }: StatementParts,
  about: string,
  interaction: Omit<XapiActivity['definition'], 'name' | 'type'>,
): XapiActivity {
  return {
    objectType: 'Activity',
    id: `${root}/${encodeURIComponent(keys.passage.id)}/${about}`,
    definition: {
      name: { [language]: `${title}: ${keys.passage.id}, ${about}` },
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      ...interaction,
    },
  };
}

/** Every entry of the key with its words. Ids of a key have no spaces, and never change. */
function choicesOf({ passage, adjusted }: ItemKeys, language: string) {
  const places = [
    ...adjusted.annotations.map(({ id, core }) => ({ id, span: core.span })),
    ...[...adjusted.decoys, ...adjusted.nearMisses].map(({ id, place }) => ({ id, span: place.span })),
  ];
  return places.map(({ id, span }) => ({
    id,
    description: { [language]: passage.text.slice(span.start, span.end) },
  }));
}

function scoredIds({ annotations }: ResolvedKey): string[] {
  return annotations.filter(({ status }) => status === 'scored').map(({ id }) => id);
}

/** Whether a learner chose an entry, as their own page says it: found in part or more, argued, or flagged. */
function isMarked(outcome: ItemOutcome): boolean {
  switch (outcome.type) {
    case 'annotation':
      return outcome.foundWords > 0;
    case 'arguable':
      return outcome.response !== 'left';
    case 'decoy':
      return outcome.outcome === 'decoyed';
    case 'near-miss':
      return outcome.isFlagged;
    case 'plain':
      return false;
  }
}

/** A text by language tag (RFC 5646). */
type XapiLanguageMap = Readonly<Record<string, string>>;

/** One thing to choose, or one end of a pair. `id` has no white space. */
interface XapiComponent {
  readonly id: string;
  readonly description: XapiLanguageMap;
}

/** An interaction activity (xAPI 1.0.3, part two, 2.4.4.1): a question with its right answers. */
interface XapiActivity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition: {
    readonly name: XapiLanguageMap;
    readonly type: 'http://adlnet.gov/expapi/activities/cmi.interaction';
    readonly interactionType: 'choice' | 'matching';
    readonly correctResponsesPattern: readonly string[];
    readonly choices?: readonly XapiComponent[];
    readonly source?: readonly XapiComponent[];
    readonly target?: readonly XapiComponent[];
  };
}

/** A statement of xAPI 1.0.3 as we write it: somebody answered something. */
export interface XapiStatement {
  /** A UUID of version 5. */
  readonly id: string;
  readonly actor: {
    readonly objectType: 'Agent';
    readonly name?: string;
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: { readonly id: string; readonly display: XapiLanguageMap };
  readonly object: XapiActivity;
  readonly result: {
    /** Ids joined by `[,]`, pairs by `[.]`. */
    readonly response: string;
    /** `scaled` is the raw score, −1..1: it may be below 0 where `raw`, on 100, is not. */
    readonly score?: {
      readonly scaled: number;
      readonly raw: number;
      readonly min: number;
      readonly max: number;
    };
    readonly completion: boolean;
  };
  readonly context: {
    readonly contextActivities: {
      readonly parent: readonly {
        readonly objectType: 'Activity';
        readonly id: string;
        readonly definition: { readonly name: XapiLanguageMap; readonly type: string };
      }[];
    };
    readonly platform: string;
    readonly language: string;
  };
  readonly timestamp: string;
}
