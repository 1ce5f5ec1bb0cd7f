import { describe, expect, it } from 'vitest';
import type { Label } from '../../../../src/core/response/label.ts';
import {
  type FormOutcome,
  formOutcome,
  formResult,
} from '../../../../src/core/scoring/outcomes/form-outcome.ts';
import { joinWordKeys } from '../../../../src/core/scoring/word-rule/check-price.ts';
import { prepareKey } from '../../../../src/core/scoring/word-rule/prepare-key.ts';
import { scoreItem } from '../../../../src/core/scoring/score-item.ts';
import { scoreWords } from '../../../../src/core/scoring/word-rule/score-words.ts';
import { wordKeyOf } from '../../../../src/core/scoring/word-rule/word-key.ts';
import { formFixture } from '../../../support/form-fixture.ts';

const { forms, passages, keys } = formFixture();

/** A passage and its key by id. */
function find(id: string) {
  const [passage, key] = [passages[id], keys[id]];
  if (passage === undefined || key === undefined) throw new Error(`no passage ${id}`);
  return { passage, key };
}

/** What becomes of a passage when these quotes are marked. */
function outcomeOf(id: string, ...marks: [quote: string, technique: string][]): FormOutcome {
  const { passage, key } = find(id);
  const labels = marks.map(([quote, technique], index): Label => {
    const start = passage.text.indexOf(quote);
    return { id: `m${index + 1}`, technique, span: { start, end: start + quote.length } };
  });
  return formOutcome(scoreItem(passage, key, { labels }));
}

/** What becomes of all passages of form A when each is marked from end to end. */
function markAll(technique: string): FormOutcome[] {
  return forms.a.map(({ id }) => outcomeOf(id, [find(id).passage.text, technique]));
}

describe('a flawed passage', () => {
  it('is named, misnamed, partly found or missed', () => {
    expect(outcomeOf('form-a-1', ['Insiders say', 'anonymous-sourcing'])).toBe('named');
    expect(outcomeOf('form-a-1', ['Insiders say', 'factual-error'])).toBe('misnamed');
    expect(outcomeOf('form-a-1')).toBe('missed');
    expect(outcomeOf('form-a-1', ['The pond froze', 'anonymous-sourcing'])).toBe('missed');
    expect(outcomeOf('form-a-3', ['nine', 'factual-error'])).toBe('partly');
    expect(outcomeOf('form-a-3', ['nine', 'slippery-slope'])).toBe('partly');
  });

  it('is found by its whole sentence, and by more than that', () => {
    expect(outcomeOf('form-a-1', ['Insiders say it is deep.', 'anonymous-sourcing'])).toBe('named');
    expect(outcomeOf('form-a-1', ['froze. Insiders say it is deep.', 'anonymous-sourcing'])).toBe('named');
  });
});

describe('a sound passage', () => {
  it('is left alone only when no word of it is marked', () => {
    expect(outcomeOf('form-a-2')).toBe('left');
    expect(outcomeOf('form-a-2', ['said so', 'anonymous-sourcing'])).toBe('flagged');
    expect(outcomeOf('form-a-2', ['The pond is old', 'slippery-slope'])).toBe('flagged');
  });
});

describe('a form', () => {
  it('is counted in passages: found, left alone, and named of those found', () => {
    expect(formResult(['named', 'left', 'misnamed', 'flagged', 'partly', 'missed'])).toEqual({
      found: 2,
      flawed: 4,
      named: 1,
      left: 1,
      sound: 2,
    });
  });

  it('shows that marking everything leaves nothing alone, and that marking nothing finds nothing', () => {
    expect(formResult(markAll('factual-error'))).toMatchObject({ found: 2, left: 0, named: 1 });
    expect(formResult(forms.a.map(({ id }) => outcomeOf(id)))).toMatchObject({ found: 0, left: 2 });
  });

  it('as one text earns nothing by marking everything', () => {
    const joined = joinWordKeys(
      forms.a.map(({ id }) => find(id)).map((item) => wordKeyOf(item.passage, item.key)),
    );
    const { tokens } = joined;
    expect(tokens).toBe(forms.a.reduce((total, { id }) => total + find(id).passage.words.length, 0));
    for (const name of ['slippery-slope', 'anonymous-sourcing', 'factual-error']) {
      expect(scoreWords(prepareKey(joined), [{ start: 0, end: tokens, name }]).score).toBe(0);
    }
  });

  it('keeps every entry on its own words when it is joined', () => {
    const parts = forms.a.map(({ id }) => find(id));
    const joined = joinWordKeys(parts.map((item) => wordKeyOf(item.passage, item.key)));
    const words = parts.flatMap(({ passage }) =>
      passage.words.map((word) => passage.text.slice(word.start, word.end)),
    );
    const cores = joined.entries.map(({ core }) => words.slice(core.start, core.end).join(' '));
    expect(cores).toEqual(['Insiders say', 'opened at nine']);
    expect(joined.decoys.map(({ start, end }) => words.slice(start, end).join(' '))).toEqual([
      'The ranger said so',
      'holds a tonne',
    ]);
  });
});
