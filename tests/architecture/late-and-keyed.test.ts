import { describe, expect, it } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

// What a component may not do, because a page that did it once had no way on.

const components = sourceFiles('src').filter((file) => file.endsWith('.svelte'));

/**
 * Keys that are neither an index, an id nor an offset, and why nothing that people or files say can make two of them
 * equal: `constant` is a list written in the program, `once` was made of a set or of a map's keys.
 */
const otherKeys: Readonly<Record<string, 'constant' | 'once'>> = {
  'src/ui/home/DeviceQuestion.svelte value': 'constant',
  'src/ui/home/EraseDevice.svelte what': 'constant',
  'src/ui/home/LessonEntry.svelte work.workId': 'once',
  'src/ui/marking/AdjustButtons.svelte group.name': 'constant',
  'src/ui/marking/AdjustButtons.svelte button.adjustment': 'constant',
  'src/ui/learn/steps/first-read/FirstReadQuestions.svelte kind': 'constant',
  'src/ui/learn/steps/first-read/FirstReadQuestions.svelte origin': 'constant',
  'src/ui/learn/steps/forms/FormComparison.svelte step': 'constant',
  'src/ui/learn/steps/forms/FormComparison.svelte row': 'constant',
  'src/ui/learn/steps/forms/FormNav.svelte index': 'once',
  'src/ui/learn/hand-in/HandInSees.svelte what': 'constant',
  'src/ui/marking/HistoryButtons.svelte type': 'constant',
  'src/ui/learn/frame/LessonPage.svelte target': 'constant',
  'src/ui/marking/MarkDetails.svelte level': 'constant',
  'src/ui/marking/MarkDetails.svelte card': 'once',
  'src/ui/marking/PickControls.svelte offered': 'constant',
  'src/ui/learn/steps/second-look/PlacesPanel.svelte place.number': 'once',
  'src/ui/explain/ScoreBand.svelte name': 'constant',
  'src/ui/learn/steps/mark/SectionsStep.svelte section.number': 'once',
  'src/ui/learn/frame/StepNav.svelte step': 'constant',
  'src/ui/listen/ListenControls.svelte speed': 'once',
  'src/ui/marking/SelectionHandles.svelte which': 'constant',
  'src/ui/kit/ChoiceGroup.svelte value': 'constant',
  'src/ui/print/CheckedAside.svelte title': 'constant',
  'src/ui/print/CheckedAside.svelte name': 'once',
  'src/ui/print/CheckedAside.svelte range': 'once',
  'src/ui/print/PrintDialog.svelte kind': 'constant',
  'src/ui/print/SheetPassage.svelte line.number': 'once',
  'src/ui/teach/TeachHeader.svelte name': 'constant',
  'src/ui/kit/ChoiceField.svelte option.value': 'constant',
  'src/ui/teach/assign/Handout.svelte step': 'constant',
  'src/ui/teach/assign/ModeField.svelte limit': 'constant',
  'src/ui/teach/assign/StepsField.svelte name': 'constant',
  'src/ui/teach/assign/StepsField.svelte step': 'constant',
  'src/ui/teach/key/AppealCard.svelte JSON.stringify(change)': 'once',
  'src/ui/teach/collect/CollectView.svelte step': 'constant',
  'src/ui/teach/ExportMenu.svelte kind': 'constant',
  'src/ui/teach/key/KeyEntries.svelte kind': 'constant',
  'src/ui/teach/key/KeyView.svelte item': 'once',
  'src/ui/teach/learner/LearnerScores.svelte name': 'constant',
  'src/ui/teach/learners/LearnersTable.svelte column': 'constant',
  'src/ui/teach/collect/RefusalList.svelte `${source} ${index}`': 'once',
  'src/ui/teach/learner/ShortPassages.svelte form': 'constant',
  'src/ui/teach/lesson/LessonFacts.svelte step': 'constant',
  'src/ui/teach/paper/AddedFromPaper.svelte added.length - index': 'once',
  'src/ui/teach/paper/PrintSets.svelte one': 'constant',
  'src/ui/teach/paper/PrintSets.svelte version': 'constant',
  'src/ui/teach/room/HeatLegend.svelte step': 'constant',
  'src/ui/teach/room/HeatLegend.svelte line': 'constant',
  'src/ui/kit/Segmented.svelte value': 'constant',
  'src/ui/teach/paper/sheets/FirstReadQuestion.svelte kind': 'constant',
};

describe('parts that come late', () => {
  it('stand in no await block: nothing takes the place of what throws while one of those is first drawn', () => {
    expect(components.filter((file) => textOf(file).includes('{#await'))).toEqual([]);
  });

  it('come through the one component that says so when they do not, or are caught where they are asked for', () => {
    const own = [
      // Each catches what it asks for, or only fetches ahead.
      'src/ui/kit/LatePart.svelte',
      'src/ui/learn/hand-in/EraseWork.svelte',
      'src/ui/learn/frame/LessonPage.svelte',
      'src/ui/learn/saved/OpenSaved.svelte',
      'src/ui/listen/Listen.svelte',
      'src/ui/preferences/PreferencesButton.svelte',
      'src/ui/print/PrintButton.svelte',
    ];
    const others = components.filter((file) => !own.includes(file));
    const loose = others.filter((file) => {
      const late = withoutTypes(textOf(file)).match(/\bimport\(/g) ?? [];
      return late.length > 0 && !/<(LatePart|ChartFigure)\b/.test(textOf(file));
    });
    expect(loose).toEqual([]);
  });
});

describe('keys of lists', () => {
  it('are indexes, ids, offsets, or known to be there once: two equal ones stop the page', () => {
    const found = components.flatMap((file) => keysOf(textOf(file)).map((key) => `${file} ${key}`));
    const unknown = found.filter((entry) => !(entry in otherKeys));
    expect(unknown).toEqual([]);
    expect(Object.keys(otherKeys).filter((entry) => !found.includes(entry))).toEqual([]);
  });

  it('are found in every way a list can be written', () => {
    const text = `{#each a as { id } (id)}{#each a as b, i (i)}{#each f(a, (b) => c) as d (d.name)}{#each
      g as { h: { k } } (k)}{#each l as m}`;
    expect(keysOf(text)).toEqual(['d.name', 'k', '(none)']);
  });
});

/** The keys of a component's lists that are neither index nor id nor offset. */
function keysOf(text: string): readonly string[] {
  return [...text.matchAll(/\{#each\s/g)].flatMap(({ index }) => {
    const head = headAt(text, index);
    if (head.startsWith('#each { length:')) return [];
    const [, item = '', key] = /\sas\s+(.*?)(?:\s*\(((?:[^()]|\([^()]*\))*)\))?$/s.exec(head) ?? [];
    if (key === undefined) return ['(none)'];
    const counter = /,\s*(\w+)$/.exec(item)?.[1];
    return key === counter || /^([\w.]+\.)?(id|start)$/.test(key) ? [] : [key];
  });
}

/** What stands between the braces of a list's head. */
function headAt(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(from + 1, at).trim();
  }
  return text.slice(from);
}

function withoutTypes(text: string): string {
  return text.replace(/typeof import\([^)]*\)/g, '');
}
