import { refusals } from './hand-in.ts';
import { countLearners, learner, learners } from './learners.ts';
import { form } from './steps.ts';

const handIns = (count: number) => `${count} ${form(count, { one: 'hand-in', other: 'hand-ins' })}`;

/** The teacher’s page and its gradebook. */
export const gradebook = {
  frame: {
    title: 'For teachers',
    skip: 'Skip to the page',
    nav: 'Parts of this page',
    views: {
      lesson: 'Lesson',
      assign: 'Assign',
      collect: 'Collect',
      room: 'What the room saw',
      learners: 'Learners',
      key: 'Key & appeals',
      paper: 'Paper',
    },
    learnerCount: (count: number) => `${count} handed in`,
    appealCount: (count: number) => `${count} open`,
    chooseLesson: 'Lesson',
    projector: 'Projector',
    projectorOn: 'Projector view is on. Names are hidden.',
    projectorOff: 'Projector view is off.',
    endProjector: 'End projector view',
    showNames: 'Show names',
    hideNames: 'Hide names',
    namesShown: 'Names are shown.',
    namesHidden: 'Names are hidden.',
    opening: 'Opening the lesson and its key…',
    loading: 'One moment…',
    guideTitle: 'The guide could not be loaded',
    guide: 'Are you offline? Reload the page when you are connected again.',
    failedTitle: 'The lesson could not be opened',
    failed: {
      offline: 'There was no answer. Are you offline?',
      missing:
        'This site has no such lesson, or it was built without the key. Without the key nothing can be marked.',
      other: 'The lesson or its key is not as it should be.',
    },
    retry: 'Try again',
    troubleTitle: 'That did not work',
    trouble:
      'Something broke on our side, and nothing was changed by it. Save the gradebook, then try again.',
    dismiss: 'Close',
    exportTitle: 'Export',
    exportLead: 'Files are made on this computer and saved there.',
    exports: {
      'gradebook-json': {
        name: 'The gradebook',
        note: 'Everything, to open here again. JSON.',
        saved: 'The gradebook was saved as a file.',
      },
      'learners-csv': {
        name: 'Learners',
        note: 'One row for each learner. CSV for a spreadsheet.',
        saved: 'The table of learners was saved as a file.',
      },
      'annotations-csv': {
        name: 'Learners and passages',
        note: 'One row for each learner and passage. CSV.',
        saved: 'The table of learners and passages was saved as a file.',
      },
      'figures-json': {
        name: 'Figures of the class',
        note: 'What this page counts, without names. JSON.',
        saved: 'The figures were saved as a file.',
      },
      'xapi-json': {
        name: 'Statements for a learning record store',
        note: 'xAPI. JSON.',
        saved: 'The statements were saved as a file.',
      },
    },
    returning: {
      name: 'Return the answers',
      note: 'For learners who got none, with your changes to the key. You are asked first. JSON.',
    },
    print: { name: 'Print this view', note: 'Names as they are shown now.' },
  },
  collect: {
    title: 'Collect',
    lead: 'Open what your class handed in. It is read and marked on this computer and goes nowhere else.',
    handIns,
    how: {
      title: 'How it works',
      steps: [
        'Learners save a file or copy a code at the end of the lesson and hand it to you the way you always do: by e-mail, chat, or your school’s platform.',
        'Drop the files here, all at once: single files, a whole folder, or the zip that your platform gives you. Codes are pasted.',
        'Every answer is marked anew with the key. A score in a file is never believed.',
        'When you are done, save the gradebook as a file. Nothing stays here when you close the page.',
      ],
    },
    drop: {
      title: 'Files',
      text: 'Drop hand-ins, a folder, a zip or a saved gradebook here',
      choose: 'Choose files',
      folder: 'Choose a folder',
    },
    paste: {
      title: 'Codes',
      label: 'Paste codes',
      hint: 'One or many: each begins on a line of its own.',
      add: 'Add the codes',
      source: (number: number) => `Code ${number}`,
      empty: 'There is no code in the box yet.',
    },
    secretKey: {
      title: 'Sealed hand-ins',
      text: 'If your assignment seals hand-ins, open its key file here first. It is the file that was saved when you made the assignment.',
      choose: 'Open the key file',
      opened: 'The key file is open. Sealed hand-ins were tried again.',
      failedTitle: 'This is not a key file',
      failed: 'It cannot open sealed hand-ins. The right file was saved when you made the assignment.',
    },
    reading: (done: number, of: number) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')} read`,
    readingTitle: 'Reading',
    done: (count: number, refused: number) =>
      [
        count === 0 ? 'Nothing new came in.' : `${handIns(count)} came in.`,
        refused === 0 ? '' : `${refused} ${form(refused, { one: 'was', other: 'were' })} set aside.`,
      ]
        .filter(Boolean)
        .join(' '),
    inTitle: 'In the gradebook',
    groups: {
      title: 'Which class',
      all: (count: number) => `All (${count})`,
      one: (id: string, count: number) => `Assignment ${id} (${count})`,
      none: (count: number) => `Without an assignment (${count})`,
    },
    total: (count: number, replaced: number) =>
      replaced === 0
        ? `${handIns(count)} from this lesson.`
        : `${handIns(count)} from this lesson, and ${replaced} that another one takes the place of.`,
    toRoom: 'See what the room saw',
    toLearners: 'See the learners',
    flags: {
      title: 'Worth a look',
      lead: 'These are in. None of it says that anybody did something wrong.',
      more: (count: number) => `and ${count} more: see the list of learners`,
    },
    works: {
      title: 'Which one counts?',
      lead: 'Only you can know this. No score is lost: every hand-in stays in the gradebook.',
      names: 'One work under two names',
      namesUntil: 'Until you say so, it is one learner.',
      oneLearner: 'One learner: it counts once',
      twoLearners: 'Two learners: each counts',
      later: 'Handed in more than once, and neither goes on from the other',
      laterUntil: 'Until you choose, the one that came in last counts.',
      work: (name: string, marks: number, when: string) =>
        `${name}: ${marks} ${form(marks, { one: 'mark', other: 'marks' })}, handed in ${when} by the clock of the device`,
      undo: 'Take the choice back',
      said: 'Noted. The class was counted again.',
    },
    refusals: {
      title: (count: number) => `Set aside: ${count}`,
      lead: 'These could not be used. All the others are in.',
      leadNone: 'These could not be used.',
      next: 'What to do',
      forget: 'Take off this list',
      details: 'Details',
      more: (count: number) => `and ${count} more`,
    },
    returning: {
      title: 'Return the answers',
      text: 'These learners got no answers. Once everybody has handed in, give them one file: each opens it in the lesson and sees their own work explained, with the score you see here.',
      button: 'Return the answers…',
      askTitle: 'Has everybody handed in?',
      ask: 'Whoever has this file has all answers of this lesson. Give it out only when nobody is still working on it. It holds nothing of anybody’s work.',
      changes: (count: number) =>
        count === 0
          ? 'The key goes with it as it was published.'
          : `Your ${count === 1 ? 'change' : `${count} changes`} to the key ${form(count, { one: 'goes', other: 'go' })} with it, and learners are told.`,
      note: 'A note to go with the answers, if you like',
      yes: 'Save the file with the answers',
      no: 'Not yet',
      saved: 'The file with the answers was saved. Give it to your class.',
    },
    keep: {
      title: 'Nothing here has left this computer',
      text: 'It is gone when you close the page. Save the gradebook to go on another day, or on another computer.',
      save: 'Save the gradebook',
      saved: 'Everything is in the file you saved last.',
      unsaved: 'There are changes that are not in a file yet.',
      private: 'The file holds what learners wrote and signed with. Keep it where you keep such things.',
    },
  },
  refusals,
  learners,
  learner,
  /** The key of the class, and what learners say against it. */
  key: {
    title: 'Key & appeals',
    lead: 'A key can be wrong. What you change here counts for this class; the key file itself is untouched.',
    leadAll:
      'A key can be wrong. All classes are shown together, so what you change here counts for every one of them; choose one in Collect to change it for that class only. The key file itself is untouched.',
    leadOne: (group: string) =>
      `A key can be wrong. What you change here counts only for assignment ${group}; the key file itself is untouched.`,
    leadNone:
      'A key can be wrong. What you change here counts only for work without an assignment; the key file itself is untouched.',
    onlyOne: (group: string) => `Only for assignment ${group}.`,
    onlyNone: 'Only for work without an assignment.',
    appealsTitle: 'Objections',
    appealsLead: (appeals: number, places: number) =>
      `${appeals} ${form(appeals, { one: 'is', other: 'are' })} open, about ${places} ${form(places, { one: 'place', other: 'places' })} in the texts. Those that most learners share come first.`,
    appealsNone: 'No objection is open.',
    more: (next: number, left: number) =>
      next === left ? `Show ${next} more` : `Show ${next} more of ${left}`,
    object: (count: number) => `${countLearners(count)} ${form(count, { one: 'objects', other: 'object' })}`,
    about: {
      annotation: (technique: string) => `The key: ${technique.toLowerCase()}`,
      arguable: (technique: string) => `The key: can be argued, ${technique.toLowerCase()}`,
      decoy: 'The key: this holds up',
      'near-miss': (really: string) => `The key: something else, ${really}`,
      plain: 'The key has nothing against these words',
    },
    called: (technique: string) => `called it ${technique.toLowerCase()}`,
    unmarked: 'did not mark it',
    remedies: 'If you accept it',
    remediesGone: 'The outcome is gone since: a later try has it no more. There is nothing to change.',
    accept: 'Accept',
    decline: 'Do not accept',
    accepted: 'Accepted. The class was marked again.',
    declined: 'Noted: not accepted.',
    reopen: 'Open again',
    reopened: 'The objection is open again.',
    decidedTitle: (count: number) => `Decided: ${count}`,
    granted: 'accepted',
    declinedState: 'not accepted',
    change: {
      drop: 'Do not score it for anybody',
      reweight: (weight: string) => `Count it ${weight} times`,
      'accept-name': (technique: string) => `Also accept the name ${technique.toLowerCase()}`,
      'accept-mark': (technique: string) => `Allow it as ${technique.toLowerCase()}, at no cost`,
    },
    made: {
      drop: 'Not scored',
      reweight: (weight: string) => `Counts ${weight} times`,
      'accept-name': (technique: string) => `Also accepted as ${technique.toLowerCase()}`,
      'accept-mark': (technique: string) => `May be marked as ${technique.toLowerCase()}`,
    },
    changesTitle: 'Changes in force',
    changesNone: 'The key is used as it was published.',
    effect: (changed: number, before: string, after: string) =>
      `${changed} ${form(changed, { one: 'score', other: 'scores' })} changed, mean ${before} → ${after}`,
    effectNone: 'No score changed.',
    grants: 'Accepts an objection.',
    undo: 'Undo',
    undone: 'The change was taken back. The class was marked again.',
    changed: 'The class was marked again.',
    entriesTitle: 'The key, entry by entry',
    entriesLead:
      'A weight of 2 makes a weak spot count twice. What is not scored, nobody earns by or pays for.',
    kinds: {
      scored: 'Weak spots',
      arguable: 'Can be argued',
      decoys: 'Sound passages',
      nearMisses: 'Something else',
    },
    found: (count: number, of: number) => `found by ${count} of ${of}`,
    flagged: (count: number, of: number) => `flagged by ${count} of ${of}`,
    drop: 'Do not score',
    dropped: 'not scored',
    weight: 'Weight',
    weightOf: (quote: string) => `Weight of “${quote}”`,
    weightRange: 'A number from 0.25 to 10.',
    setWeight: 'Set',
    acceptsAlso: (names: string) => `also: ${names.toLowerCase()}`,
    countsTimes: (weight: string) => `weight ${weight}`,
    marked: (count: number, of: number) => `marked by ${count} of ${of}`,
    shortTitle: 'Short passage:',
    provenanceTitle: 'Who made the key',
    why: 'Why',
  },
} as const;
