/** The parts of the teacher's page, in the order of its navigation. */
export const teachParts = ['lesson', 'assign', 'collect', 'room', 'learners', 'key', 'paper'] as const;

/** A part of the teacher's page. */
export type TeachPart = (typeof teachParts)[number];

/** Where on the page somebody is: a part of it, or the work of one learner. */
export interface TeachPlace {
  readonly part: TeachPart;
  /** The learner that is looked at. */
  readonly learner?: string;
}

/** Reads a place from the address: `#room`, `#learner=<id>`. What is not known, or not there, is the first part there is. */
export function parseTeachPlace(hash: string, parts: readonly TeachPart[] = teachParts): TeachPlace {
  const [name = '', value = ''] = hash.replace(/^#/, '').split('=', 2);
  const learner = name === 'learner' ? decodeOrEmpty(value) : '';
  if (learner !== '') return { part: 'learners', learner };
  return { part: parts.find((part) => part === name) ?? parts[0] ?? 'collect' };
}

/** The address of one learner's work. */
export function learnerHref(id: string): string {
  return `#learner=${encodeURIComponent(id)}`;
}

function decodeOrEmpty(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
