import type { Technique } from '../../../core/lesson/technique-schema.ts';
import { techniqueLook } from '../../learn/mark-layers.ts';
import type { RoomPlace } from './room-place.ts';

/** The class that draws an entry of the key: a flaw in its technique's ink, the others each in a way of their own. */
export function placeLook({ kind, technique }: RoomPlace, techniques: readonly Technique[]): string {
  if (kind === 'annotation') return techniqueLook(techniques, technique);
  if (kind === 'arguable') return `${techniqueLook(techniques, technique)} quiet`;
  return kind === 'decoy' ? 'technique-sound quiet' : 'technique-grey quiet';
}

/** The classes of words under several entries: the last one's look on top, and what lies below it. */
export function overlapLook(looks: readonly string[]): string {
  const below = looks.at(-2)?.split(' ')[0];
  const overlap = below === undefined ? '' : ` overlapping over-${below}${looks.length > 2 ? ' deep' : ''}`;
  return `${looks.at(-1) ?? 'unkeyed'}${overlap}`;
}
