import { describe, expect, it } from 'vitest';
import { editMarking, type MarkingCommand } from '../../../src/core/response/edit-marking.ts';
import { createMarking, type Marking } from '../../../src/core/response/marking.ts';
import { passageOf } from '../../support/passage-of.ts';

const passage = passageOf('Reports say so. The bridge is long.');

function run(...commands: MarkingCommand[]): { marking: Marking; code: string | undefined } {
  let marking = createMarking();
  let code: string | undefined;
  for (const command of commands) {
    const edited = editMarking(passage, marking, command);
    if (edited.ok) marking = edited.value.marking;
    else code = edited.issues[0]?.code;
  }
  return { marking, code };
}
const add: MarkingCommand = { type: 'add', span: { start: 0, end: 7 }, technique: 'factual-error' };

describe('what a learner can do to their marks', () => {
  it('is one undoable edit each', () => {
    const { marking } = run(
      add,
      { type: 'rename', id: 'm1', technique: 'slippery-slope' },
      { type: 'adjust', id: 'm1', adjustment: 'end-later' },
      { type: 'remove', id: 'm1' },
    );
    expect(marking.response.labels).toEqual([]);
    expect(marking.history.done.map(({ after }) => after?.technique)).toEqual([
      'factual-error',
      'slippery-slope',
      'slippery-slope',
      undefined,
    ]);
  });

  it('takes what is said along with a mark or its new name into the same edit', () => {
    const { marking } = run(
      { ...add, evidence: 'length' },
      {
        type: 'rename',
        id: 'm1',
        technique: 'slippery-slope',
        evidence: null,
      },
    );
    expect(marking.history.done.map(({ after }) => [after?.technique, after?.evidence])).toEqual([
      ['factual-error', 'length'],
      ['slippery-slope', undefined],
    ]);
  });

  it.each<[string, MarkingCommand]>([
    ['already-marked', add],
    ['unchanged', { type: 'rename', id: 'm1', technique: 'factual-error' }],
    ['unknown-label', { type: 'rename', id: 'm9', technique: 'factual-error' }],
    ['unknown-label', { type: 'remove', id: 'm9' }],
    ['cannot-adjust', { type: 'adjust', id: 'm1', adjustment: 'start-earlier' }],
  ])('says %s and changes nothing where it cannot be done', (code, command) => {
    const refused = run(add, command);
    expect(refused.code).toBe(code);
    expect(refused.marking).toEqual(run(add).marking);
  });
});
