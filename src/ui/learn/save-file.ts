/** Hands the learner a file; plugged in by the page. */
export type SaveFile = (name: string, text: string, type?: string) => void;
