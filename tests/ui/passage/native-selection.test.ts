// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Span } from '../../../src/core/text/span.ts';
import { nativeSelection } from '../../../src/ui/passage/native-selection.ts';
import { renderParagraph } from '../../../src/ui/passage/render-paragraph.ts';

const text = 'The pond froze. Insiders say it is deep.';

/** A passage with a button beside it, followed. */
function show() {
  const root = document.createElement('div');
  const paragraph = document.createElement('p');
  paragraph.className = 'paragraph';
  paragraph.dataset['start'] = '0';
  renderParagraph(paragraph, {
    text,
    paragraph: { start: 0, end: text.length },
    layers: [],
    areTagsButtons: false,
    speak: 'label',
  });
  root.append(paragraph);
  const button = document.createElement('button');
  document.body.replaceChildren(root, button);
  const select = vi.fn<(span: Span, isDrawn: boolean) => void>();
  const stop = nativeSelection({ select, refuse: () => undefined, letGo: () => undefined })(root);
  const choose = (start: number, end: number) => {
    const node = paragraph.firstChild;
    if (node === null) throw new Error('nothing is drawn');
    document.getSelection()?.setBaseAndExtent(node, start, node, end);
    document.dispatchEvent(new Event('selectionchange'));
  };
  return { root, button, select, choose, stop };
}

describe('words that were selected a moment ago', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are read when they have rested', () => {
    const { select, choose } = show();
    choose(4, 8);
    expect(select).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(select.mock.calls).toEqual([[{ start: 4, end: 8 }, false]]);
  });

  it('are known to be drawn when a mouse was pressed for them', () => {
    const { root, select, choose } = show();
    // With Shift, so that it does not matter where it was pressed: there is no layout here.
    const mouse = (type: string) => {
      const event = new MouseEvent(type, { bubbles: true, shiftKey: true });
      root.firstChild?.dispatchEvent(Object.defineProperty(event, 'pointerType', { value: 'mouse' }));
    };
    mouse('pointerdown');
    choose(4, 8);
    mouse('pointerup');
    vi.runAllTimers();
    expect(select.mock.calls).toEqual([[{ start: 4, end: 8 }, true]]);
  });

  it('are not taken for drawn when a control was pressed just before', () => {
    const { button, select, choose } = show();
    const mouse = (type: string) => {
      const event = new MouseEvent(type, { bubbles: true });
      button.dispatchEvent(Object.defineProperty(event, 'pointerType', { value: 'mouse' }));
    };
    for (const type of ['pointerdown', 'pointerup', 'click']) mouse(type);
    choose(4, 8);
    vi.runAllTimers();
    expect(select.mock.calls).toEqual([[{ start: 4, end: 8 }, false]]);
  });

  it.each(['pointerdown', 'keydown'])('are read at once by a %s outside of the text', (type) => {
    const { button, select, choose } = show();
    choose(4, 8);
    button.dispatchEvent(new Event(type, { bubbles: true }));
    expect(select.mock.calls).toEqual([[{ start: 4, end: 8 }, false]]);
  });

  it('are not brought back by a press after they were read', () => {
    const { button, select, choose } = show();
    choose(4, 8);
    vi.runAllTimers();
    button.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    vi.runAllTimers();
    expect(select).toHaveBeenCalledTimes(1);
  });
});
