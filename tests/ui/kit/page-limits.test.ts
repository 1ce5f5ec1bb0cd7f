// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cannotSaveFiles, tryPrint } from '../../../src/ui/kit/page-limits.ts';

/** A browser that prints, or that does nothing at all when it is asked to. */
function browser(prints: boolean) {
  const target = new EventTarget();
  return {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    print: () => void (prints && target.dispatchEvent(new Event('beforeprint'))),
  };
}

describe('printing', () => {
  it.each([true, false])('tells whether the browser has begun: %s', (prints) => {
    expect(tryPrint(browser(prints))).toBe(prints);
  });
});

describe('a frame', () => {
  const frame = (sandbox?: string) => {
    const element = document.createElement('iframe');
    if (sandbox !== undefined) element.setAttribute('sandbox', sandbox);
    return { frameElement: element };
  };

  it.each([
    ['that is sandboxed without downloads', frame('allow-scripts allow-same-origin'), true],
    ['that may save files', frame('allow-scripts allow-downloads'), false],
    ['that is not sandboxed', frame(), false],
    ['that is none, or of another site', { frameElement: null }, false],
  ])('%s', (_, at, isKnown) => {
    expect(cannotSaveFiles(at)).toBe(isKnown);
  });
});
