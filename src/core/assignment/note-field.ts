import * as v from 'valibot';

/** How long a note may be, in UTF-16 code units, as `maxlength` of a text field counts. */
export const noteLimit = 140;

/** Control characters, half characters, and marks that turn the reading direction of what follows. */
const unfit = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

const problems = {
  'too-long': { isIn: (text: string) => text.length > noteLimit, says: `at most ${noteLimit} characters` },
  'not-plain': { isIn: (text: string) => unfit.test(text), says: 'one line of plain text' },
  markup: { isIn: (text: string) => /[<>]/.test(text), says: 'without < and >' },
  address: { isIn: (text: string) => /:\/\/|\bwww\./i.test(text), says: 'without a web address' },
  spaces: { isIn: (text: string) => text.trim() !== text, says: 'without a space at its beginning or end' },
} as const;

/** What can be wrong with a note: one name for each rule. */
export type NoteProblem = keyof typeof problems;

const names = Object.keys(problems) as NoteProblem[];

/** Everything that is wrong with a note, in a fixed order; nothing for one that may go into a link. */
export function findNoteProblems(note: string): readonly NoteProblem[] {
  return names.filter((name) => problems[name].isIn(note));
}

/** Words of a teacher that came in a link: one line of plain text, and no address to follow. */
export const noteField = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const name of findNoteProblems(dataset.value))
      addIssue({ message: `must be ${problems[name].says}` });
  }),
);
