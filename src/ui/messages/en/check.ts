import { words } from './counts.ts';

export const check = {
  title: 'What you found, and why',
  lead: 'Every explanation stands beside its words. Hatched words are weak spots you passed by. A thin line under words means that the notes say something about them too: green ones hold up.',
  notes: (number: number) => `Explanations for paragraph ${number}`,
  noNotes: 'Nothing to explain in this paragraph.',
  toReport: 'See your report',
  showInText: 'Show in text',
  goToNote: (title: string, status: string) => `${title}, ${status}: go to the explanation`,
  yourMark: 'You marked',
  sources: 'Sources',
  inText: 'In the text',
  copy: 'copy we read',
  honest: 'An honest version',
  others: (count: number) => `${count} more here that you rightly left, or that can be argued`,
  titles: {
    decoy: 'This holds up',
    nearMiss: (really: string) => `Something else: ${really}`,
    arguable: (technique: string) => `Can be argued: ${technique.toLowerCase()}`,
    plain: 'Nothing wrong here',
    wide: 'Wider than it needs to be',
  },
  status: {
    correct: 'found and named',
    mislabeled: (given: string) =>
      given === '' ? 'found; named as something else' : `found; you named it ${given.toLowerCase()}`,
    partial: (found: number, core: number) => `partly found: ${found} of ${words(core)}`,
    partialMisnamed: (given: string) => `named ${given.toLowerCase()}`,
    missed: 'missed',
    decoyed: (given: string) => `you flagged it as ${given.toLowerCase()}`,
    respected: 'you left it alone',
    freed: 'marked along with its sentence, at no cost',
    nearMissFlagged: (given: string) => `you marked it as ${given.toLowerCase()}`,
    nearMissLeft: 'you did not mark it',
    arguableAccepted: 'your mark fits, and costs nothing',
    arguableMisnamed: (given: string) => `but not as ${given.toLowerCase()}`,
    arguableLeft: 'not required',
    spurious: (given: string, count: number) => `${words(count)} marked as ${given.toLowerCase()}`,
  },
  also: (names: string) => `Also right: ${names.toLowerCase()}.`,
  wideRationale:
    'Part of this mark lies on a weak spot. Its other words stand outside that sentence, so they cost.',
  plainRationale:
    'The key has nothing against these words. If you think it should, tell your teacher why: a key can be wrong.',
} as const;
