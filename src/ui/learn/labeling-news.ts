import type { ActorRefFrom } from 'xstate';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import { spanLength } from '../../core/text/span.ts';
import { wordsInSpan } from '../../core/text/words-in-span.ts';
import type { labelingMachine, LabelingNews } from '../../machines/labeling-machine.ts';
import { messages } from '../messages/messages.ts';
import { techniqueName } from './mark-layers.ts';

type Labeling = ActorRefFrom<typeof labelingMachine>;

/** Puts what happens to the marks into words for the status line. Returns how to stop. */
export function labelingNews(
  actor: Labeling,
  techniques: readonly Technique[],
  announce: (text: string) => void,
  showRefusal: (text: string | undefined) => void,
): () => void {
  const subscription = actor.on('*', (news) => {
    const text = wordsFor(news, actor, techniques);
    if (text !== undefined) announce(text);
    showRefusal(news.type === 'label.refused' ? text : undefined);
  });
  return () => subscription.unsubscribe();
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
    case 'selection.cleared':
      return status.cleared;
    case 'label.added':
      return status.added(techniqueName(techniques, news.label.technique), count(news.label.span));
    case 'label.changed':
      return status.changed(techniqueName(techniques, news.label.technique), count(news.label.span));
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
