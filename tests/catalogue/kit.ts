import { createRawSnippet } from 'svelte';
import Announcer from '../../src/ui/kit/Announcer.svelte';
import Brand from '../../src/ui/kit/Brand.svelte';
import CheckField from '../../src/ui/kit/CheckField.svelte';
import ChoiceField from '../../src/ui/kit/ChoiceField.svelte';
import ChoiceGroup from '../../src/ui/kit/ChoiceGroup.svelte';
import ConfirmDialog from '../../src/ui/kit/ConfirmDialog.svelte';
import CopyField from '../../src/ui/kit/CopyField.svelte';
import DataTable from '../../src/ui/kit/DataTable.svelte';
import LatePart from '../../src/ui/kit/LatePart.svelte';
import LinkField from '../../src/ui/kit/LinkField.svelte';
import Notice from '../../src/ui/kit/Notice.svelte';
import PartFailed from '../../src/ui/kit/PartFailed.svelte';
import PlainPage from '../../src/ui/kit/PlainPage.svelte';
import QrCode from '../../src/ui/kit/QrCode.svelte';
import QrDialog from '../../src/ui/kit/QrDialog.svelte';
import Segmented from '../../src/ui/kit/Segmented.svelte';
import Stepper from '../../src/ui/kit/Stepper.svelte';
import StepHead from '../../src/ui/kit/StepHead.svelte';
import StepTitle from '../../src/ui/kit/StepTitle.svelte';
import TableFrame from '../../src/ui/kit/TableFrame.svelte';
import WayOn from '../../src/ui/kit/WayOn.svelte';
import { press } from './acts.ts';
import type { Load } from './entry.ts';
import { html, type Late, part } from './part.ts';

const nothing = () => undefined;
const button = '<button type="button" class="button">Try again</button>';
const never = new Promise<never>(nothing);
const gone = () => Promise.reject(new Error('404'));
const hereIs = createRawSnippet<[unknown]>((text) => ({ render: () => `<p>${String(text())}</p>` }));

const sizes = {
  values: ['small', 'usual', 'large'],
  names: { small: 'Small', usual: 'Usual', large: 'Large' },
} as const;
const choices = [
  { value: 'own', label: 'My own device', note: 'What you do stays on it.' },
  { value: 'shared', label: 'A shared computer' },
] as const;
const columns = ['Technique', 'Marks', 'Right'];
const rows = [
  { id: 'a', head: 'Slippery slope', cells: [12, '75 %'] },
  { id: 'b', head: 'Anonymous sourcing', cells: [9, '44 %'] },
];
const copying = {
  label: 'Link for your class',
  text: 'https://example.org/#v=1&id=class9b',
  rows: 3,
  button: 'Copy the link',
  done: 'The link is copied.',
};
const link = { label: 'Link', note: 'Paste the whole of it.', button: 'Open', onopen: nothing };
const question = {
  title: 'Check your marks now?',
  text: 'After this you see how they compare.',
  yes: 'Check now',
  no: 'Not yet',
  onconfirm: nothing,
};

const openIt = (made: unknown) => (made as { open: () => void }).open();
const failed = (late: Late, more: { isTrying?: boolean; isCompact?: boolean; onclose?: () => void } = {}) =>
  part(PartFailed, { onretry: nothing, ...more }, { heading: 'Part failed', late });

/** The parts of the kit, each in every state it has: `kit/<component>/<state>`. */
export const kitEntries: Readonly<Record<string, Load>> = {
  'kit/Announcer/said': part(
    Announcer,
    { announcer: { said: 'Saved', announce: nothing } },
    { heading: 'Announcer' },
  ),
  'kit/Brand/usual': part(Brand, {}, { heading: 'Brand' }),
  'kit/CheckField/off': part(
    CheckField,
    { label: 'Warm-up', checked: false, onchange: nothing },
    { heading: 'Check field' },
  ),
  'kit/CheckField/on-with-note': part(
    CheckField,
    { label: 'Warm-up', checked: true, note: 'Six short passages.', aside: '5 min', onchange: nothing },
    { heading: 'Check field' },
  ),
  'kit/CheckField/disabled': part(
    CheckField,
    { label: 'Repair', checked: false, isDisabled: true, note: 'Not without answers.', onchange: nothing },
    { heading: 'Check field' },
  ),
  'kit/ChoiceField/usual': part(
    ChoiceField,
    { legend: 'Whose device is it?', options: choices, value: 'own', onchange: nothing },
    { heading: 'Choice field' },
  ),
  'kit/ChoiceField/large-with-note': part(
    ChoiceField,
    {
      legend: 'Whose device is it?',
      options: choices,
      value: 'shared',
      isLarge: true,
      note: 'You can change it later.',
      onchange: nothing,
    },
    { heading: 'Choice field' },
  ),
  'kit/ChoiceField/disabled': part(
    ChoiceField,
    { legend: 'Whose device is it?', options: choices, value: 'own', isDisabled: true, onchange: nothing },
    { heading: 'Choice field' },
  ),
  'kit/ChoiceGroup/usual': part(
    ChoiceGroup,
    { legend: 'Text size', ...sizes, chosen: 'usual', onchoose: nothing },
    { heading: 'Choice group' },
  ),
  'kit/ChoiceGroup/with-note': part(
    ChoiceGroup,
    { legend: 'Text size', note: 'Of all text that is read.', ...sizes, chosen: 'large', onchoose: nothing },
    { heading: 'Choice group' },
  ),
  'kit/ConfirmDialog/closed': part(ConfirmDialog, question, { heading: 'Confirm dialog' }),
  'kit/ConfirmDialog/open': part(ConfirmDialog, question, { heading: 'Confirm dialog', reach: openIt }),
  'kit/ConfirmDialog/open-with-more': part(
    ConfirmDialog,
    { ...question, children: html('<p>Two of your marks have no reason yet.</p>') },
    { heading: 'Confirm dialog', reach: openIt },
  ),
  'kit/CopyField/usual': part(
    CopyField,
    { ...copying, copyText: async () => true },
    { heading: 'Copy field' },
  ),
  'kit/CopyField/call': part(
    CopyField,
    { ...copying, isCall: true, copyText: async () => true },
    { heading: 'Copy field' },
  ),
  'kit/CopyField/copied': part(
    CopyField,
    { ...copying, copyText: async () => true },
    { heading: 'Copy field', reach: press('Copy the link') },
  ),
  'kit/CopyField/refused': part(
    CopyField,
    { ...copying, copyText: async () => false },
    { heading: 'Copy field', reach: press('Copy the link') },
  ),
  'kit/DataTable/usual': part(DataTable, { columns, rows }, { heading: 'Data table' }),
  'kit/DataTable/of-words': part(
    DataTable,
    { columns: ['Words', ...columns.slice(1)], rows, language: { lang: 'en-GB', dir: 'ltr' } },
    { heading: 'Data table' },
  ),
  'kit/DataTable/empty': part(DataTable, { columns, rows: [] }, { heading: 'Data table' }),
  'kit/LatePart/waiting': part(
    LatePart,
    { load: () => never, waiting: html('<p>Coming</p>'), children: hereIs },
    { heading: 'Late part' },
  ),
  'kit/LatePart/there': part(
    LatePart,
    { load: async () => 'Here it is', children: hereIs },
    { heading: 'Late part' },
  ),
  'kit/LatePart/failed': part(LatePart, { load: gone, children: hereIs }, { heading: 'Late part' }),
  'kit/LinkField/empty': part(LinkField, { ...link, wrong: undefined }, { heading: 'Link field' }),
  'kit/LinkField/call': part(
    LinkField,
    { ...link, isCall: true, text: 'https://example.org/#v=1', wrong: undefined },
    { heading: 'Link field' },
  ),
  'kit/LinkField/wrong': part(
    LinkField,
    { ...link, text: 'https://example.org/', wrong: 'There is no assignment in this link.' },
    { heading: 'Link field' },
  ),
  'kit/Notice/plain': part(
    Notice,
    { title: 'Nothing is kept', text: 'This browser keeps nothing for this page.' },
    { heading: 'Notice' },
  ),
  'kit/Notice/urgent': part(
    Notice,
    { title: 'Not saved', text: 'This device has no room left.', isUrgent: true, children: html(button) },
    { heading: 'Notice' },
  ),
  'kit/Notice/with-details': part(
    Notice,
    {
      title: 'Put aside',
      text: 'It belongs to an earlier version.',
      children: html(button),
      details: html(
        '<details open><summary>Details</summary><p>attempt: another text [other-passage]</p></details>',
      ),
    },
    { heading: 'Notice' },
  ),
  'kit/PartFailed/trying': failed({ trouble: 'other' }, { isTrying: true }),
  'kit/PartFailed/other': failed({ trouble: 'other' }),
  'kit/PartFailed/offline': failed({ trouble: 'offline', isAtRisk: false }),
  'kit/PartFailed/newer-saved': failed({ trouble: 'newer', isAtRisk: false }),
  'kit/PartFailed/newer-unsaved': failed({ trouble: 'newer', isAtRisk: true }),
  'kit/PartFailed/compact': failed({ trouble: 'other' }, { isCompact: true, onclose: nothing }),
  'kit/PlainPage/usual': part(
    PlainPage,
    { title: 'There is no such lesson', text: 'These there are.', children: html(button) },
    { isWhole: true },
  ),
  'kit/PlainPage/bare': part(PlainPage, { title: 'This work is gone from this device' }, { isWhole: true }),
  'kit/QrCode/usual': part(
    QrCode,
    { text: 'https://example.org/#v=1&id=class9b', alt: 'QR code of the link' },
    { heading: 'QR code' },
  ),
  'kit/QrDialog/open': part(
    QrDialog,
    {
      title: 'A line in the silicon',
      link: 'https://example.org/#v=1&id=class9b',
      alt: 'QR code of the link',
      onclose: nothing,
    },
    { heading: 'QR dialog' },
  ),
  'kit/Segmented/usual': part(
    Segmented,
    {
      legend: 'What to show',
      options: [
        { value: 'all', name: 'All' },
        { value: 'right', name: 'Right' },
      ],
      chosen: 'all',
      onchoose: nothing,
    },
    { heading: 'Segmented' },
  ),
  'kit/Segmented/with-looks': part(
    Segmented,
    {
      legend: 'Technique',
      options: [
        { value: 'slope', name: 'Slippery slope', look: 'technique-1' },
        { value: 'source', name: 'Anonymous sourcing', look: 'technique-2' },
        { value: 'fact', name: 'Factual error', look: 'technique-3' },
      ],
      chosen: 'source',
      onchoose: nothing,
    },
    { heading: 'Segmented' },
  ),
  'kit/StepHead/title': part(StepHead, { title: 'A line in the silicon' }),
  'kit/StepHead/whole': part(StepHead, {
    eyebrow: 'Second read',
    title: 'A line in the silicon',
    language: { lang: 'en-GB', dir: 'ltr' },
    lead: 'Mark where it goes wrong, and leave what holds up.',
    children: html('<p><button type="button" class="button">Skip this step</button></p>'),
  }),
  'kit/StepHead/from-right-to-left': part(StepHead, {
    title: 'خط في السيليكون',
    language: { lang: 'ar', dir: 'rtl' },
    lead: 'Read it twice.',
  }),
  'kit/StepTitle/usual': part(StepTitle, { title: 'A line in the silicon' }),
  'kit/Stepper/key-hidden': part(
    Stepper,
    {
      at: 0,
      of: 4,
      previous: 'The one before',
      next: 'The next one',
      isKeyShown: false,
      onmove: nothing,
      ontogglekey: nothing,
    },
    { heading: 'Stepper' },
  ),
  'kit/Stepper/key-shown': part(
    Stepper,
    {
      at: 3,
      of: 4,
      previous: 'The one before',
      next: 'The next one',
      isKeyShown: true,
      onmove: nothing,
      ontogglekey: nothing,
    },
    { heading: 'Stepper' },
  ),
  'kit/TableFrame/usual': part(
    TableFrame,
    {
      name: 'Marks by technique',
      children: html(
        '<table><thead><tr><th scope="col">Technique</th><th scope="col">Marks</th></tr></thead><tbody><tr><th scope="row">Slippery slope</th><td>12</td></tr></tbody></table>',
      ),
    },
    { heading: 'Table frame' },
  ),
  'kit/WayOn/usual': part(WayOn, { children: html(button) }, { heading: 'Way on' }),
};
