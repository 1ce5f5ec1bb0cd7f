import type { ActorRefFrom } from 'xstate';
import { isSamePlace, type LessonPlace } from '../../../core/attempt/lesson-place.ts';
import { isFormStep } from '../../../core/lesson/steps.ts';
import type { formMachine } from '../../../machines/form-machine.ts';
import type { lessonMachine } from '../../../machines/lesson-machine.ts';
import type { sessionMachine } from '../../../machines/session-machine.ts';
import { keepReadingPlaces, type ReadingPlacePort } from './keep-reading-places.ts';

type Lesson = ActorRefFrom<typeof lessonMachine>;
type Form = ActorRefFrom<typeof formMachine>;

/** The address of the page and the browser's history, as the steps need them. */
export interface StepAddressPort extends ReadingPlacePort {
  readonly read: () => LessonPlace | null;
  readonly show: (place: LessonPlace, isNew: boolean) => void;
  readonly hasBefore: () => boolean;
  readonly move: (by: number) => void;
  readonly watch: (onmove: (by: number) => void) => void;
}

/**
 * Lets the address say which step and passage are shown, and Back and Forward go to the ones before and after. The machines
 * own the step: the address follows them, and what it says is asked of them like anything else that is not open. Called
 * before the page is drawn, so that the step of an address is the first that is seen.
 */
export function followAddress(session: ActorRefFrom<typeof sessionMachine>, address: StepAddressPort): void {
  const follower = new AddressFollower(address);
  const follow = () => {
    const { lesson } = session.getSnapshot().children;
    if (lesson !== undefined) follower.follow(lesson);
  };
  session.subscribe(follow);
  address.watch((by) => follower.move(by));
  follow();
}

class AddressFollower {
  readonly #address: StepAddressPort;
  readonly #reading: ReturnType<typeof keepReadingPlaces>;
  #lesson: Lesson | undefined;
  #form: Form | undefined;
  #shown: LessonPlace | undefined;
  /** While an entry of the history is being followed, the address is ahead. */
  #isFollowing = false;

  constructor(address: StepAddressPort) {
    this.#address = address;
    this.#reading = keepReadingPlaces(address);
  }

  /** The first lesson of a page goes to where the address says, if that is open; a later one tells the address where it is. */
  follow(lesson: Lesson): void {
    if (lesson === this.#lesson) return;
    const isFirst = this.#lesson === undefined;
    this.#lesson = lesson;
    const wanted = isFirst ? this.#address.read() : null;
    if (wanted !== null) goTo(lesson, wanted);
    lesson.subscribe(() => this.#show());
    if (!isFirst) return this.#show();
    this.#shown = this.#place(lesson);
    this.#address.show(this.#shown, false);
    if (wanted !== null && isSamePlace(wanted, this.#shown)) this.#reading.restore();
  }

  /** Somebody has gone through the history, `by` so many entries. */
  move(by: number): void {
    const lesson = this.#lesson;
    const before = this.#shown;
    if (lesson === undefined || before === undefined || lesson.getSnapshot().status !== 'active') return;
    const wanted = this.#address.read();
    this.#reading.stop();
    this.#isFollowing = true;
    if (wanted !== null) goTo(lesson, wanted);
    this.#isFollowing = false;
    const place = this.#place(lesson);
    this.#shown = place;
    if (wanted === null || !isSamePlace(wanted, place)) this.#address.show(place, false);
    if (!isSamePlace(before, place)) return this.#reading.restore();
    // There is no way back there (the exit check is over, the lesson begun anew): the entry before it is meant.
    if (by > 0 || (by < 0 && this.#address.hasBefore())) this.#address.move(Math.sign(by));
  }

  #show(): void {
    if (this.#lesson === undefined || this.#shown === undefined || this.#isFollowing) return;
    const place = this.#place(this.#lesson);
    if (isSamePlace(place, this.#shown)) return;
    this.#reading.leave();
    this.#shown = place;
    this.#address.show(place, true);
  }

  /** Where the lesson is. What a form shows changes without a word to the lesson, so it is listened to as well. */
  #place(lesson: Lesson): LessonPlace {
    const form = formOf(lesson);
    if (form !== this.#form) form?.subscribe(() => this.#show());
    this.#form = form;
    return placeOf(lesson);
  }
}

function goTo(lesson: Lesson, { step, passage }: LessonPlace): void {
  if (placeOf(lesson).step !== step) lesson.send({ type: 'step.go', step });
  if (passage !== undefined && placeOf(lesson).step === step)
    formOf(lesson)?.send({ type: 'passage.go', to: passage - 1 });
}

function formOf(lesson: Lesson): Form | undefined {
  const { children, context } = lesson.getSnapshot();
  const { step } = context.attempt;
  return isFormStep(step) ? children[step] : undefined;
}

function placeOf(lesson: Lesson): LessonPlace {
  const { step } = lesson.getSnapshot().context.attempt;
  const form = formOf(lesson)?.getSnapshot();
  return form === undefined || form.matches('over') ? { step } : { step, passage: form.context.at + 1 };
}
