/** Where a learner is in the brief: finding the weak words of a worked example, then judging what looks like it. */
export type BriefTurn =
  | { readonly type: 'find'; readonly act: number }
  /** `pressed` is the piece they took for weak. */
  | { readonly type: 'told'; readonly act: number; readonly pressed: number }
  | { readonly type: 'judge'; readonly act: number }
  | { readonly type: 'judged'; readonly act: number; readonly heldUp: boolean }
  | { readonly type: 'over' };

export const firstTurn: BriefTurn = { type: 'find', act: 0 };

/** The turn that one goes on to by oneself. Finding and judging wait for an answer: from there, only `answer` leads on. */
export function turnAhead(turn: BriefTurn, acts: number): BriefTurn {
  switch (turn.type) {
    case 'told':
      return { type: 'judge', act: turn.act };
    case 'judged':
      return turn.act + 1 < acts ? { type: 'find', act: turn.act + 1 } : { type: 'over' };
    default:
      return turn;
  }
}
