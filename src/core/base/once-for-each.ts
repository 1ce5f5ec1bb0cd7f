/** What is known of the things so far, and a place for each thing that may follow. */
interface Known<Answer> {
  readonly next: WeakMap<object, Known<Answer>>;
  kept?: { readonly answer: Answer };
}

/**
 * A function whose answers about things that never change are kept for as long as all of these things are there. Things are
 * told apart by identity. What it answers is the same as without; it is only worked out once.
 */
export function onceForEach<Things extends readonly object[], Answer>(
  answer: (...things: Things) => Answer,
): (...things: Things) => Answer {
  const root: Known<Answer> = { next: new WeakMap() };
  return (...things) => {
    let known = root;
    for (const thing of things) {
      const next: Known<Answer> = known.next.get(thing) ?? { next: new WeakMap() };
      known.next.set(thing, next);
      known = next;
    }
    known.kept ??= { answer: answer(...things) };
    return known.kept.answer;
  };
}
