/** What is asked about why a part of the page did not come; all of it can be replaced in a test. */
export interface PartWorld {
  readonly page: Document;
  readonly fetchPage: (address: string) => Promise<Response>;
  readonly parse: (html: string) => Document;
}

/** The world of this page. */
export function partWorld(browser: Window & typeof globalThis): PartWorld {
  return {
    page: browser.document,
    fetchPage: (address) => browser.fetch(address, { cache: 'no-store' }),
    parse: (html) => new browser.DOMParser().parseFromString(html, 'text/html'),
  };
}

/** Finds out about parts of a page that did not come. */
export interface PartDesk {
  /**
   * Why a part did not come: `newer` when the site now gives out this page with another release of its script, `offline`
   * when the site cannot be reached, else `other`. A page that is not ours, such as a network's sign-in page, is `other`:
   * nobody is sent to reload into it. Never rejects.
   */
  readonly findTrouble: () => Promise<'newer' | 'offline' | 'other'>;
  /**
   * Asks again for every style that failed, and resolves when each has come or failed once more: the build's loader asks
   * for a style once and never again, and a part that is tried once more would come without. Never rejects.
   */
  readonly makeReady: () => Promise<void>;
}

/** Makes the desk of one page. It has to be there before the first part is asked for, to see which styles fail. */
export function createPartDesk({ page, fetchPage, parse }: PartWorld): PartDesk {
  const failedStyles = new Set<HTMLLinkElement>();
  const watch = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedStyles.add(target);
  };
  // Neither the part nor its loader tells which style failed.
  page.addEventListener('error', watch, { capture: true });

  return {
    async findTrouble() {
      const here = scriptOf(page);
      if (here === undefined) return 'other';
      try {
        const answer = await fetchPage(page.URL.replace(/#.*/s, ''));
        if (!answer.ok) return 'other';
        const there = scriptOf(parse(await answer.text()));
        return there?.name === here.name && there.release !== here.release ? 'newer' : 'other';
      } catch {
        return 'offline';
      }
    },
    async makeReady() {
      const failed = [...failedStyles];
      failedStyles.clear();
      await Promise.all(failed.map(askAgain));
    },
  };
}

function askAgain(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode() as HTMLLinkElement;
  const isOver = new Promise<void>((resolve) => {
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => resolve());
  });
  link.replaceWith(again);
  return isOver;
}

/** The page's own script: its name and the sign of its release, as the build writes them: `assets/index-BsK3x9_a.js`. */
function scriptOf(page: Document): { readonly name: string; readonly release: string } | undefined {
  const sources = [...page.querySelectorAll('script[type="module"][src]')].map(
    (script) => script.getAttribute('src') ?? '',
  );
  const [, name, release] =
    sources.map((source) => /([\w.]+)-([\w-]{8})\.js$/.exec(source)).find((found) => found !== null) ?? [];
  return name === undefined || release === undefined ? undefined : { name, release };
}
