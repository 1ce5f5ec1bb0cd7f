import { plural } from '../plural.ts';

/** The English plural form of a number. */
export const form = plural('en');

export const words = (count: number) => `${count} ${form(count, { one: 'word', other: 'words' })}`;

export const marks = (count: number) => `${count} ${form(count, { one: 'mark', other: 'marks' })}`;
