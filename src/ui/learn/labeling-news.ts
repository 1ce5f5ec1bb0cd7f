import type { ActorRefFrom } from 'xstate';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import { spanLength } from '../../core/text/span.ts';
import { wordsInSpan } from '../../core/text/words-in-span.ts';
import type { labelingMachine, LabelingNews } from '../../machines/labeling-machine.ts';
import { messages } from '../messages/messages.ts';
import { techniqueName } from './mark-layers.ts';

type Labeling = ActorRefFrom<typeof labelingMachine>;

/** How long a selection must rest before it is said, in milliseconds: handles and keys move in bursts (marking.md 5.3). */
const settled = 600;

/** Puts what happens to the marks into words for the status line. Returns how to stop. */
export function labelingNews(
  actor: Labeling,
  techniques: readonly Technique[],
  announce: (text: string) => void,
  showRefusal: (text: string | undefined) => void,
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
    showRefusal(news.type === 'label.refused' ? refusal(news.code) : undefined);
  });
  return () => {
    clearTimeout(timer);
    subscription.unsubscribe();
  };
}

function wordsFor(news: LabelingNews, actor: Labeling, techniques: readonly Technique[]): string | undefined {
  const { passage, pending } = actor.getSnapshot().context;
  const count = (span: { start: number; end: number }) => {
    const words = wordsInSpan(passage, span);
    return words === undefined ? 0 : spanLength(words);
  };
  const { status } = messages;
  switch (news.type) {
    case 'selection.set':
      return pending === null ? undefined : status.selected(count(pending));
    case 'labels.offered':
      return status.offered(news.count);
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
