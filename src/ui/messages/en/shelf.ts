import { form } from './counts.ts';

export const shelf = {
  open: 'Source shelf',
  lead: 'Facts that you can check, with the pages they come from. No card says what is right or wrong in the text.',
  newTab: 'Links to sources open in a new tab.',
  opensNewTab: 'opens in a new tab',
  back: 'All cards',
  facts: (count: number) => `${count} ${form(count, { one: 'fact', other: 'facts' })}`,
  opened: 'opened',
  asOf: (date: string) => `As of ${date}`,
  about: 'About these pages',
  copy: 'copy we read',
  undated: 'no date given',
  loading: 'Opening the shelf…',
  failed: 'The shelf could not be opened; are you offline?',
  retry: 'Try again',
} as const;
