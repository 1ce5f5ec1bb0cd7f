import { enLater } from './en-later.ts';
import type { Widened } from './messages.ts';

/** Texts of steps that are loaded when they are reached. Only what is loaded with them may import this. */
export const laterMessages: Widened<typeof enLater> = enLater;
