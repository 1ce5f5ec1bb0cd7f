import { createIssue, type Issue } from '../../base/result.ts';
import type { Passage } from '../../text/passage.ts';
import { quotedWords } from '../../text/quote.ts';
import { segmentWords } from '../../text/segment.ts';
import type { LessonKey } from '../key-schema.ts';
import { sharedWords } from './check-forms.ts';
import type { Shelf, ShelfCard, ShelfFact } from '../shelf-schema.ts';

const summaryWords = 25;

/** The lesson a shelf belongs to. */
export interface ShelfLesson {
  readonly id: string;
  readonly language: string;
  readonly passages: Readonly<Record<string, Passage>>;
  readonly key: LessonKey;
}

/**
 * The content lint of a shelf: facts without a source or a date, sources that are unknown, unused or not those of the
 * key, weak sources where no cards disagree, disagreements that only one card knows of, ids used twice, long summaries, exclamation marks, and words of a passage or a whole quote of the key repeated
 * where the card does not name them in `shared` (they would point at the sentences in question).
 */
export function checkShelf(shelf: Shelf, lesson: ShelfLesson, path: string): Issue[] {
  const texts = Object.values(lesson.passages).map(({ text }) => text);
  const quotes = quotesOf(lesson.key);
  return [
    ...checkIdentity(shelf, lesson, path),
    ...shelf.cards.flatMap((card, index) => {
      const at = `${path} › cards[${index}]`;
      return [
        ...checkSummary(card, lesson.language, at),
        ...card.facts.flatMap((fact, number) => checkFact(fact, shelf, `${at}.facts[${number}]`)),
        ...checkDisagreements(card, shelf, at),
        ...checkWeakSources(card, shelf, at),
        ...checkCardWords(card, { texts, quotes }, lesson.language, at),
      ];
    }),
    ...checkShelfSources(shelf, lesson.key, path),
  ];
}

function checkIdentity({ lesson: of, cards, sources }: Shelf, lesson: ShelfLesson, path: string): Issue[] {
  const stray = `is for “${of}”, not “${lesson.id}”`;
  return [
    ...(of === lesson.id ? [] : [createIssue('other-lesson', `${path} › lesson`, stray)]),
    ...checkRepeated(cards, `${path} › cards`),
    ...cards.flatMap((card, index) => checkRepeated(card.facts, `${path} › cards[${index}].facts`)),
    ...checkRepeated(sources, `${path} › sources`),
  ];
}

function checkRepeated(entries: readonly { readonly id: string }[], path: string): Issue[] {
  const ids = entries.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) < index));
  return [...repeated].map((id) => createIssue('duplicate-id', path, `“${id}” is used twice`));
}

function checkSummary({ summary }: ShelfCard, language: string, at: string): Issue[] {
  const { length } = segmentWords(summary, language);
  const message = `has ${length} words, more than ${summaryWords}`;
  return length <= summaryWords ? [] : [createIssue('long-summary', `${at}.summary`, message)];
}

function checkFact(fact: ShelfFact, { sources }: Shelf, at: string): Issue[] {
  const known = sources.filter(({ id }) => fact.sources.includes(id));
  const unknown = fact.sources.filter((id) => !sources.some((source) => source.id === id));
  const isDated = fact.asOf !== undefined || known.some(({ date }) => date !== undefined);
  return [
    ...unknown.map((id) => createIssue('unknown-source', `${at}.sources`, `“${id}” is not in sources`)),
    ...(known.length > 0 ? [] : [createIssue('no-source', `${at}.sources`, 'a fact needs a public source')]),
    ...(isDated ? [] : [createIssue('no-date', at, 'needs asOf, or a source with a date')]),
  ];
}

/** Who disagrees with a card is named on both, so that whoever reads the one finds the other. */
function checkDisagreements({ id, disagrees = [] }: ShelfCard, { cards }: Shelf, at: string): Issue[] {
  return disagrees.flatMap((name, index) => {
    const path = `${at}.disagrees[${index}]`;
    if (name === id) return [createIssue('own-disagreement', path, 'a card cannot disagree with itself')];
    const other = cards.find((card) => card.id === name);
    if (other === undefined) return [createIssue('unknown-card', path, `“${name}” is no card of this shelf`)];
    const message = `“${name}” does not name “${id}”; each of the two has to name the other`;
    const isMutual = other.disagrees?.includes(id) === true;
    return isMutual ? [] : [createIssue('one-sided-disagreement', path, message)];
  });
}

function checkWeakSources({ facts, disagrees }: ShelfCard, { sources }: Shelf, at: string): Issue[] {
  if (disagrees !== undefined) return [];
  const weak = sources.filter(({ grade }) => grade === 'C').map(({ id }) => id);
  return facts.flatMap((fact, index) =>
    fact.sources
      .filter((id) => weak.includes(id))
      .map((id) =>
        createIssue(
          'weak-source',
          `${at}.facts[${index}].sources`,
          `“${id}” has grade C; only a card that another one disagrees with may rest on it`,
        ),
      ),
  );
}

function checkCardWords(
  card: ShelfCard,
  known: { readonly texts: readonly string[]; readonly quotes: readonly string[] },
  language: string,
  at: string,
): Issue[] {
  const shared = card.shared ?? [];
  const shown = [
    { text: card.title, field: `${at}.title` },
    { text: card.summary, field: `${at}.summary` },
    ...(card.lookUp === undefined ? [] : [{ text: card.lookUp, field: `${at}.lookUp` }]),
    ...card.facts.map(({ text }, index) => ({ text, field: `${at}.facts[${index}].text` })),
  ];
  const unused = shared.filter((words) => !shown.some(({ text }) => text.includes(words)));
  return [
    ...shown.flatMap(({ text, field }) => [
      ...(text.includes('!') ? [createIssue('exclamation', field, 'has an exclamation mark')] : []),
      ...sharedWords(text, { ...known, shared, language }).map((words) =>
        createIssue('passage-words', field, `repeats “${words}” from the text; say it otherwise`),
      ),
    ]),
    ...unused.map((words) => createIssue('unused-shared', `${at}.shared`, `“${words}” is not on the card`)),
  ];
}

/** A source that backs nothing is noise, and one id must never mean two pages. */
function checkShelfSources({ cards, sources }: Shelf, key: LessonKey, path: string): Issue[] {
  const used = new Set(cards.flatMap(({ facts }) => facts.flatMap((fact) => fact.sources)));
  const unused = sources.filter(({ id }) => !used.has(id));
  const other = sources.filter(({ id, url }) => key.sources.some((own) => own.id === id && own.url !== url));
  return [
    ...unused.map(({ id }) => createIssue('unused-source', `${path} › sources`, `“${id}” backs nothing`)),
    ...other.map(({ id }) =>
      createIssue('other-source', `${path} › sources`, `“${id}” is another page in key.json`),
    ),
  ];
}

function quotesOf(key: LessonKey): string[] {
  return Object.values(key.items).flatMap(({ annotations, decoys, nearMisses }) => [
    ...annotations.map(({ core }) => quotedWords(core)),
    ...decoys.map(({ quote }) => quotedWords(quote)),
    ...nearMisses.map(({ quote }) => quotedWords(quote)),
  ]);
}
