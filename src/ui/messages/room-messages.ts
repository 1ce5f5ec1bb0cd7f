import { teachRoom } from './en/teach-room.ts';
import type { Widened } from './messages.ts';

/** Texts of what the room saw. Only what is loaded with the teacher’s page may import this. */
export const roomMessages: Widened<typeof teachRoom> = teachRoom;
