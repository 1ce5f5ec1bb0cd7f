// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { measureReadingPlace, restoreReadingPlace } from '../../../../src/ui/learn/address/reading-place.ts';

/** A page of paragraphs, each 100 pixels tall, under a header of 50 that stays. */
function draw(count: number) {
  document.body.innerHTML = `<header></header><main>${'<p class="paragraph"></p>'.repeat(count)}</main>`;
}

let scrollY = 0;

beforeEach(() => {
  vi.useFakeTimers();
  scrollY = 0;
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => scrollY);
  vi.stubGlobal('scrollTo', ({ top }: { top: number }) => (scrollY = top));
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.tagName === 'HEADER') return new DOMRect(0, 0, 800, 50);
    return new DOMRect(
      0,
      50 + 100 * [...document.querySelectorAll('p')].indexOf(this as HTMLParagraphElement) - scrollY,
      800,
      100,
    );
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Lets frames and observers do what they have to. */
const settle = (milliseconds = 50) => vi.advanceTimersByTimeAsync(milliseconds);

describe('how far a page was read', () => {
  it('is the paragraph under the header, and how much of it is gone', () => {
    draw(9);
    scrollY = 430;
    expect(measureReadingPlace()).toEqual({ y: 430, paragraph: 4, offset: -30 });
  });

  it('is found again, also when what stands there comes late', async () => {
    draw(0);
    const onend = vi.fn<() => void>();
    restoreReadingPlace({ y: 430, paragraph: 4, offset: -30 }, onend);
    await settle();
    expect(scrollY).toBe(0);
    draw(9);
    await settle();
    expect(scrollY).toBe(430);
    expect(onend).not.toHaveBeenCalled();
    await settle(1000);
    expect(onend).toHaveBeenCalledOnce();
  });

  it('is left alone once the learner does something', async () => {
    draw(0);
    const onend = vi.fn<() => void>();
    restoreReadingPlace({ y: 430, paragraph: 4, offset: -30 }, onend);
    window.dispatchEvent(new Event('wheel'));
    draw(9);
    await settle(1000);
    expect(scrollY).toBe(0);
    expect(onend).toHaveBeenCalledOnce();
  });
});
