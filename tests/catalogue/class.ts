import type { Assignment } from '../../src/core/assignment/assignment.ts';
import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import { press, write } from './acts.ts';
import type { Load } from './entry.ts';
import { type Act, learner, mark, type Work, type World } from './learner.ts';
import { at, checked, closed, finished, handedIn, marked, revealed, walked } from './works.ts';

const marks = [
  ['British-backed', 'factual-error'],
  ['founded by former OpenAI researchers', 'factual-error'],
] as const;

const practice: Assignment = {
  version: 1,
  id: 'class9b',
  lesson: { id: 'line-in-the-silicon', version: '1.1.0' },
  settings: defaultSettings(),
  nameField: 'nickname',
  note: 'Read it twice before you mark anything.',
  mode: 'practice',
};

/** Work of a class, asked for as the usual assignment is apart from this. */
function assigned(
  work: Work,
  given: Partial<Assignment> & { readonly settings?: Settings } = {},
  world: World = {},
  ...acts: readonly Act[]
): Load {
  const assignment = { ...practice, ...given };
  const about = { assignment, note: assignment.note, workId: 'line-in-the-silicon.class9b' };
  return learner(work, { ...world, settings: assignment.settings, assigned: about }, ...acts);
}

const settings = (changes: Partial<Settings>): Settings => ({ ...defaultSettings(), ...changes });
const test = { mode: 'test', settings: settings({ answers: 'never' }) } as const;
const bySection = { settings: settings({ feedback: 'section' }) };
const done = at('report', marked(marks), checked, revealed, finished);
const givenIn = at('report', marked(marks), checked, revealed, finished, handedIn('blue otter'));
const tested = at('report', marked(marks), finished);
const name = write(/^Nickname/, 'blue otter');
const there = press('Yes, it is there');
const save = press('Save the file to hand in');

/** What somebody sees who does the lesson for a class. */
export const classEntries: Readonly<Record<string, Load>> = {
  'class/brief': assigned(at('brief')),
  'class/brief-of-a-test': assigned(at('brief'), test),
  'class/brief-without-answers': assigned(at('brief'), {
    settings: settings({ answers: 'never' }),
    note: '',
  }),
  'class/not-you': assigned(givenIn),
  'class/fewer-steps': assigned(at('brief'), {
    settings: settings({ stepsOff: ['warm-up', 'exit-check', 'repair'], techniquesOff: ['slippery-slope'] }),
  }),
  'class/quiet': assigned(at('mark', marked(marks)), {
    settings: settings({ countShown: false, confidenceAsked: false, hints: false, pick: 'sentences' }),
  }),

  'class/section/first': assigned(at('mark', marked(marks)), bySection),
  'class/section/asked': assigned(at('mark'), bySection, {}, mark('British-backed', 'factual-error')),
  'class/section/explained': assigned(at('mark', marked(marks)), bySection, {}, press(/^Check this section/)),
  'class/section/second': assigned(at('mark', marked(marks), closed(1)), bySection),
  'class/section/not-checked': assigned(
    at('mark', marked(marks)),
    bySection,
    {
      score: () => {
        throw new Error('offline');
      },
    },
    press(/^Check this section/),
  ),
  'class/section/last': assigned(at('mark', marked(marks), closed(3)), bySection),
  'class/section/report': assigned(at('report', marked(marks), checked, revealed, finished), bySection),

  'class/test/kept': assigned(tested, test),
  'class/test/form-over': assigned(at('warm-up', walked('warm-up')), test),
  'class/test/returned': assigned(
    at('check', marked(marks), checked),
    { settings: settings({ tries: 1 }) },
    {
      opened: {
        isJustReturned: true,
        returned: { note: 'Well done. Look at number two again.', changes: [] },
      },
    },
  ),
  'class/test/returned-report': assigned(
    done,
    { settings: settings({ tries: 1 }) },
    {
      opened: { returned: { note: '', changes: [] } },
    },
  ),

  'class/hand-in/nickname': assigned(done),
  'class/hand-in/own-name': assigned(done, { nameField: 'own' }),
  'class/hand-in/no-name': assigned(done, { nameField: 'none' }),
  'class/hand-in/name-missing': assigned(done, {}, {}, save),
  'class/hand-in/sealed': assigned(done, {
    publicKey: 'E75P6uryBMf9M1j8nAByGIHRdCeBKCJ-xnTzf3_pe20',
  }),
  'class/hand-in/file': assigned(done, {}, {}, name, save),
  'class/hand-in/file-there': assigned(done, {}, {}, name, save, there),
  'class/hand-in/code': assigned(done, {}, {}, name, press('Copy a code instead')),
  'class/hand-in/qr': assigned(done, {}, {}, name, press('Show a QR code')),
  'class/hand-in/handed-in': assigned(done, {}, {}, name, save, there, press('I have handed it in')),
  'class/hand-in/changed': assigned(givenIn),
  'class/hand-in/erasing': assigned(
    done,
    {},
    {},
    name,
    save,
    there,
    press('Erase this work from this device'),
  ),
};
