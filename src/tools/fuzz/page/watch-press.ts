import type { Control } from '../page-facts.ts';
import { elementOf } from './controls.ts';
import { until } from './until.ts';

/** Says of a press what it did, as far as anybody could notice it. */
export interface PressWatch {
  readonly watch: (control: Pick<Control, 'role' | 'name' | 'nth'>) => void;
  readonly seen: (limit: number) => Promise<readonly string[]>;
}

/** Signs that something was done elsewhere than in the page's elements. */
const signs = ['scroll', 'input', 'change', 'selectionchange', 'hashchange', 'popstate', 'focusin'] as const;

export function createPressWatch(): PressWatch {
  const seen = new Set<string>();
  let pressed: HTMLElement | undefined;
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const sign = signOf(record, pressed);
      if (sign !== undefined) seen.add(sign);
    }
  });
  for (const sign of signs) {
    document.addEventListener(
      sign,
      ({ target }) => {
        if (sign !== 'focusin' || !isPartOf(target, pressed)) seen.add(sign);
      },
      { capture: true, passive: true },
    );
  }
  for (const sign of ['hashchange', 'popstate', 'pagehide'] as const)
    addEventListener(sign, () => seen.add(sign));
  watchCalls((name) => seen.add(name));
  return {
    watch(control) {
      pressed = elementOf(control);
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
        attributeOldValue: true,
      });
      observer.takeRecords();
      seen.clear();
    },
    async seen(limit) {
      await until(() => seen.size > 0, limit);
      observer.disconnect();
      return [...seen];
    },
  };
}

/**
 * What a change of the page is worth. That a button itself now says "expanded" is nothing yet: what it opens has to be there.
 */
function signOf(
  { target, type, attributeName, oldValue }: MutationRecord,
  pressed: HTMLElement | undefined,
): string | undefined {
  if (type === 'attributes' && target instanceof Element) {
    if (target.getAttribute(attributeName ?? '') === oldValue) return undefined;
    const isLook =
      attributeName === 'class' || attributeName === 'style' || attributeName === 'aria-expanded';
    if (isPartOf(target, pressed) && isLook) return undefined;
  }
  return type === 'attributes' ? `${attributeName ?? ''} changed` : 'content changed';
}

function isPartOf(target: EventTarget | null, pressed: HTMLElement | undefined): boolean {
  return target instanceof Node && pressed?.contains(target) === true;
}

/** What leaves no trace in the page: printing, copying, saving and choosing files, storing. */
function watchCalls(say: (name: string) => void): void {
  window.print = () => say('printed');
  const copy = () => {
    say('copied');
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: copy, write: copy },
    configurable: true,
  });
  const clicked = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function click() {
    if (this.download !== '') say('saved a file');
    clicked.call(this);
  };
  const chosen = HTMLInputElement.prototype.click;
  HTMLInputElement.prototype.click = function click() {
    if (this.type === 'file') say('asked for a file');
    chosen.call(this);
  };
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function keep(key, value) {
    say('kept a setting');
    setItem.call(this, key, value);
  };
}
