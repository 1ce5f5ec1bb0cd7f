import type { ActorRefFrom } from 'xstate';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import { spanLength } from '../../core/text/span.ts';
import { wordsInSpan } from '../../core/text/words-in-span.ts';
import { selectedSpan } from '../../machines/labeling-focus.ts';
import type { labelingMachine } from '../../machines/labeling-machine.ts';
import type { LabelingNews } from '../../machines/labeling-news.ts';
import type { Announce } from '../kit/announcer.svelte.ts';
import { messages } from '../words/words.ts';
import { techniqueName } from '../lesson/shown-marks.ts';

type Labeling = ActorRefFrom<typeof labelingMachine>;

/** How long a selection must rest before it is said, in milliseconds (docs/marking.md#selections-come-in-bursts). */
const settled = 600;

/**
 * Puts what happens to the marks into words: for the status line, and to be shown where the page itself does not show it.
 * Returns how to stop.
 */
export function labelingNews(
  actor: Labeling,
  techniques: readonly Technique[],
  announce: Announce,
  show: (text: string | undefined) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const subscription = actor.on('*', (news) => {
    clearTimeout(timer);
    const say = () => {
      const text = wordsFor(news, actor, techniques);
      if (text !== undefined) announce(text);
    };
    if (news.type === 'selection.set') timer = setTimeout(say, settled);
    else say();
    show(isSeenAnyway(news) ? undefined : wordsFor(news, actor, techniques));
  });
  return () => {
    clearTimeout(timer);
    subscription.unsubscribe();
  };
}

/** What is selected, offered or typed stands in the page as it is. */
function isSeenAnyway({ type }: LabelingNews): boolean {
  return [
    'selection.set',
    'selection.cleared',
    'labels.offered',
    'label.annotated',
    'selection.refused',
    // The card in hand stands in the bar.
    'card.taken',
  ].includes(type);
}

function wordsFor(news: LabelingNews, actor: Labeling, techniques: readonly Technique[]): string | undefined {
  const { passage, focus } = actor.getSnapshot().context;
  const count = (span: { start: number; end: number }) => {
    const words = wordsInSpan(passage, span);
    return words === undefined ? 0 : spanLength(words);
  };
  const { status } = messages;
  switch (news.type) {
    case 'selection.set': {
      const span = selectedSpan(focus);
      return span === null ? undefined : status.selected(count(span));
    }
    case 'labels.offered':
      return status.offered(news.count);
    case 'pen.taken':
      return status.penTaken(techniqueName(techniques, news.technique));
    case 'card.taken':
      return status.cardTaken(techniqueName(techniques, news.technique));
    case 'label.cited':
      return status.cited(techniqueName(techniques, news.label.technique), count(news.label.span));
    case 'pen.dropped':
      return status.penDropped;
    case 'selection.cleared':
      return status.cleared;
    case 'label.added':
      return status.added(techniqueName(techniques, news.label.technique), count(news.label.span));
    case 'label.changed':
      return status.changed(techniqueName(techniques, news.label.technique), count(news.label.span));
    // The field it was said in says it.
    case 'label.annotated':
      return undefined;
    case 'label.removed':
      return status.removed(techniqueName(techniques, news.label.technique));
    case 'selection.refused':
      return status.unknownWords[news.reason];
    case 'label.refused':
      return refusal(news.code);
    case 'edit.undone':
      return status.undone;
    case 'edit.redone':
      return status.redone;
  }
}

function refusal(code: string): string {
  const { refused } = messages.status;
  return code in refused ? refused[code as keyof typeof refused] : refused.other;
}
