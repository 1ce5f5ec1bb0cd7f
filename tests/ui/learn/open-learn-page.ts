import { render } from '@testing-library/svelte';
import { vi } from 'vitest';
import LearnPage from '../../../src/ui/learn/frame/LearnPage.svelte';
import { createLearnerSession, type LearnerWorld } from '../../support/learner-session.ts';

/** The learner's page over real machines, with a device that is only a variable. jsdom lacks layout and dialogs. */
export function openLearnPage(world: LearnerWorld) {
  imitateBrowser();
  const { session, device, page } = createLearnerSession(world);
  const saveFile = vi.fn<(name: string, text: string) => void>();
  render(LearnPage, { actor: session, saveFile, ...page });
  const attempt = () => {
    const running = session.getSnapshot().children.lesson;
    if (running === undefined) throw new Error('no lesson is open');
    return running.getSnapshot().context.attempt;
  };
  return { session, device, saveFile, attempt };
}

function imitateBrowser(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('scrollBy', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}
