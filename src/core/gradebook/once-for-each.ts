/** A function whose answers about a thing that never changes are kept for as long as the thing is there. */
export function onceForEach<Thing extends object, Answer>(
  answer: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const kept = known.get(thing);
    if (kept !== undefined) return kept.answer;
    const made = answer(thing);
    known.set(thing, { answer: made });
    return made;
  };
}
