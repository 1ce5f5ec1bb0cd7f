/** The most characters of a code that still goes through a message or a form in one piece. */
export const codeLimit = 4000;
