import { room } from './en/room.ts';
import { inLanguage } from './words.ts';

/** Words of what the room saw. Only what teachers load for it may import this. */
export const roomMessages = inLanguage('room', room);
