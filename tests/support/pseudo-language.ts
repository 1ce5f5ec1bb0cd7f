import type { Words } from '../../src/ui/words/dictionaries.ts';
import { assign } from '../../src/ui/words/en/assign.ts';
import { begin } from '../../src/ui/words/en/begin.ts';
import { gradebook } from '../../src/ui/words/en/gradebook.ts';
import { handIn } from '../../src/ui/words/en/hand-in.ts';
import { home, opening, savedWork } from '../../src/ui/words/en/home.ts';
import { later } from '../../src/ui/words/en/later.ts';
import { lesson, paper } from '../../src/ui/words/en/paper.ts';
import { room } from '../../src/ui/words/en/room.ts';

const english: Words = {
  begin,
  home,
  gradebook,
  later,
  opening,
  savedWork,
  handIn,
  assign,
  lesson,
  paper,
  room,
};

/**
 * A second language, made of English: every text, and whatever a function makes, stands in brackets. Numbers and dates
 * are Greek. What stands on a page without brackets, and in Latin letters, is a word that no translator would find.
 */
export function pseudoLanguage(): Words {
  const words = wrapped(english);
  const { colours, animals } = english.handIn;
  return {
    ...words,
    begin: { ...words.begin, language: 'el', direction: 'ltr', dates: 'el' },
    // These are taken apart.
    handIn: { ...words.handIn, colours: bracketed(colours), animals: bracketed(animals) },
  };
}

const wrap = (text: string) => `⟦${text}⟧`;
const bracketed = (list: string) => list.split(' ').map(wrap).join(' ');

function wrapped<T>(value: T): T;
function wrapped(value: unknown): unknown {
  if (typeof value === 'string') return wrap(value);
  if (typeof value === 'function')
    return (...given: readonly unknown[]) => wrap(String(Reflect.apply(value, undefined, given)));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]): [string, unknown] => [name, wrapped(part)]);
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

const latin = 'abcdefghijklmnopqrstuvwxyz';
const greek = 'αβξδεφγηιξκλμνοπθρστυωωχψζ';

/** The same data with every text in Greek letters, one for one, so that its offsets hold. What is no text stays: ids, dates, links. */
export function inGreek<T>(value: T): T;
export function inGreek(value: unknown): unknown {
  if (typeof value === 'string') return isText(value) ? toGreek(value) : value;
  if (value instanceof Map) return new Map(Array.from(value, ([key, part]) => [key, inGreek(part)]));
  if (Array.isArray(value)) return value.map((part: unknown) => inGreek(part));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]: [string, unknown]): [string, unknown] => [
    name,
    name === 'mark' && typeof part === 'string' ? toGreek(part) : inGreek(part),
  ]);
  return Object.fromEntries(parts);
}

/** Whether a text is for people: it has a space, or begins with a capital, and is neither an address nor a receipt. */
function isText(value: string): boolean {
  return /^[A-Z]|\s/.test(value) && !/^(https?:|[A-Z0-9]{4}-)/.test(value);
}

const toGreek = (text: string) => text.replaceAll(/[a-z]/gi, greekLetter);

function greekLetter(letter: string): string {
  const other = greek[latin.indexOf(letter.toLowerCase())] ?? letter;
  return letter === letter.toLowerCase() ? other : other.toUpperCase();
}

/** Attributes that are read, or read out. */
const spoken = 'alt aria-description aria-label aria-roledescription aria-valuetext placeholder title'.split(
  ' ',
);

/**
 * What a page says in Latin letters outside brackets, in order; one letter, such as a technique’s, is no word. Not what it
 * says itself is English: the details of a fault, for whoever is asked to help.
 */
export function unwrapped(page: Document): readonly string[] {
  const texts: string[] = [page.title];
  let flow = '';
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) flow += node.parentElement?.closest('style, [lang=en]') ? '' : `${node.data}|`;
    else if (node instanceof Element) texts.push(...spoken.map((name) => attributeOf(node, name)));
  }
  return [...texts, flow].flatMap(outsideBrackets);
}

function attributeOf(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

function outsideBrackets(text: string): readonly string[] {
  let rest = text.replaceAll(/https?:\/\/[^|\s]*/g, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  }
  return rest.match(/\p{Script=Latin}{2}[^|⟦⟧]*|[⟦⟧]/gu) ?? [];
}
