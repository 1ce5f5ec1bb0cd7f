/** What somebody has dropped or pasted on a page: a file, or the text of one. */
export type GivenFile =
  { readonly file: File; readonly text?: never } | { readonly file?: never; readonly text: string };
