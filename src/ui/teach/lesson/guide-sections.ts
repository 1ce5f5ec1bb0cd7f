/** A section of a guide: where it is in the page, and its heading. */
export interface GuideSection {
  readonly id: string;
  readonly title: string;
}

/** The sections of a guide as the build made it: its headings with an id, in order. */
export function guideSections(guide: string): readonly GuideSection[] {
  const page = new DOMParser().parseFromString(guide, 'text/html');
  return [...page.querySelectorAll('h3[id]')].map(({ id, textContent }) => ({
    id,
    title: textContent ?? '',
  }));
}
