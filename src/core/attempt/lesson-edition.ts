/** What exactly an attempt is an attempt at: a version of a lesson and the texts it had. */
export interface LessonEdition {
  readonly lesson: { readonly id: string; readonly version: string };
  /** Hex SHA-256 of every item's passage, by item id. Labels mean nothing on another text. */
  readonly passages: Readonly<Record<string, string>>;
}
