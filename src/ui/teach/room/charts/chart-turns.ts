import { whenIdle } from '../../../passage/passage-drawing.ts';

const waiting = new Set<() => void>();
let isGoing = false;

/**
 * Does one piece of work when the browser is idle, each piece in a slice of its own, in the order they came: together they
 * would hold the page up. Returns how to call it off.
 */
export function inTurn(work: () => void): () => void {
  waiting.add(work);
  goOn();
  return () => waiting.delete(work);
}

function goOn(): void {
  if (isGoing) return;
  const [next] = waiting;
  if (next === undefined) return;
  isGoing = true;
  whenIdle(() => {
    isGoing = false;
    // It may have been called off in the meantime.
    const [work] = waiting;
    if (work !== undefined) {
      waiting.delete(work);
      work();
    }
    goOn();
  });
}
