/** Within so many milliseconds a second click belongs to the first. */
const doubleClick = 400;

/** A click that waits for a second one, which would say better what is meant. */
export class WaitingClick {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #act: (() => void) | undefined;

  /** Acts when no second click has come; in place of one that waited. */
  wait(act: () => void): void {
    this.drop();
    this.#act = act;
    this.#timer = setTimeout(() => this.settle(), doubleClick);
  }

  /** Acts now, if a click waits: whatever comes next is about what was clicked. */
  settle(): void {
    const act = this.#act;
    this.drop();
    act?.();
  }

  /** Forgets the click that waits: the text was pressed again, which says what is meant. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#act = undefined;
  }
}
