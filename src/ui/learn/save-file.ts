/** Hands the learner a file, of JSON unless a media type is named; plugged in by the page. */
export type SaveFile = (name: string, text: string, type?: string) => void;
