/** A note in the margin: where it wants to begin and how tall it is, in pixels. */
export interface MarginNote {
  readonly id: string;
  readonly top: number;
  readonly height: number;
}

/**
 * Where each note goes: beside its words if it can, otherwise as little below as the notes above it ask for.
 * Notes never overlap and keep their order. `gap` is the space between two.
 */
export function marginPositions(notes: readonly MarginNote[], gap: number): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  let free = 0;
  for (const note of notes) {
    const top = Math.max(note.top, free);
    positions.set(note.id, top);
    free = top + note.height + gap;
  }
  return positions;
}
