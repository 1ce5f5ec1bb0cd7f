import { describe, expect, it } from 'vitest';
import { editMarking, type Annotation } from '../../../src/core/response/edit-marking.ts';
import { createMarking, type Marking } from '../../../src/core/response/marking.ts';
import { redoEdit, undoEdit } from '../../../src/core/response/edit-history.ts';
import { passageOf } from '../../support/passage-of.ts';

const passage = passageOf('Reports say so. The bridge is long.');
const marked = after(createMarking(), {
  type: 'add',
  span: { start: 0, end: 7 },
  technique: 'factual-error',
});

function after(marking: Marking, command: Parameters<typeof editMarking>[2]): Marking {
  const edited = editMarking(passage, marking, command);
  if (!edited.ok) throw new Error(JSON.stringify(edited.issues));
  return edited.value.marking;
}
function annotated(...said: readonly Annotation[]): Marking {
  return said.reduce((marking, some) => after(marking, { type: 'annotate', id: 'm1', ...some }), marked);
}
const first = ({ response }: Marking) => response.labels[0];
const saidOf = (marking: Marking) => {
  const { confidence, reason, evidence } = first(marking) ?? {};
  return { confidence, reason, evidence };
};

describe('saying more about a mark', () => {
  it('keeps what was said before and what the mark is', () => {
    const marking = annotated({ confidence: 'certain' }, { reason: 'Look it up.' }, { evidence: 'summits' });
    expect(first(marking)).toEqual({
      ...first(marked),
      confidence: 'certain',
      reason: 'Look it up.',
      evidence: 'summits',
    });
  });

  it('takes off what is taken back', () => {
    const said = annotated({ confidence: 'hunch', reason: 'So.', evidence: 'summits' });
    const bare = after(said, { type: 'annotate', id: 'm1', confidence: null, reason: '', evidence: null });
    expect(first(bare)).toEqual(first(marked));
  });

  it('is one edit each time, which can be undone and done again', () => {
    const marking = annotated({ confidence: 'hunch' }, { confidence: 'certain' });
    expect(saidOf(undoEdit(marking)).confidence).toBe('hunch');
    expect(saidOf(undoEdit(undoEdit(marking))).confidence).toBeUndefined();
    expect(redoEdit(undoEdit(marking))).toEqual(marking);
  });

  it('takes a reason back whole, however many letters it was typed in', () => {
    const marking = annotated({ evidence: 'summits' }, { reason: 'N' }, { reason: 'No' }, { reason: 'No.' });
    expect(marking.history.done).toHaveLength(3);
    expect(saidOf(undoEdit(marking))).toEqual({ evidence: 'summits' });
    expect(saidOf(redoEdit(undoEdit(marking))).reason).toBe('No.');
  });

  it('leaves nothing to undo when a reason is typed back to what it was', () => {
    expect(annotated({ reason: 'N' }, { reason: '' })).toEqual(marked);
  });

  it('keeps two reasons apart when something else was said between them', () => {
    const marking = annotated({ reason: 'One.' }, { confidence: 'hunch' }, { reason: 'Two.' });
    expect(saidOf(undoEdit(marking))).toEqual({ confidence: 'hunch', reason: 'One.' });
  });

  it.each<[string, string, Annotation, string]>([
    ['a mark that is not there', 'm9', { confidence: 'hunch' }, 'unknown-label'],
    ['nothing new', 'm1', {}, 'unchanged'],
    ['a reason beyond the limit', 'm1', { reason: 'x'.repeat(401) }, 'schema'],
    ['a card whose id is none', 'm1', { evidence: 'Not an id' }, 'schema'],
  ])('refuses %s', (_, id, said, code) => {
    const edited = editMarking(passage, marked, { type: 'annotate', id, ...said });
    expect(edited.ok ? [] : edited.issues.map((issue) => issue.code)).toEqual([code]);
  });
});
