/** Address of the page with all lessons; a page that is one file has none beside it. */
export const homeHref: string | null = import.meta.env.ONE_FILE ? null : './home.html';
