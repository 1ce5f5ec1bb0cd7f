import type { MadeAssignment } from '../../../machines/assign-machine.ts';
import type { SaveFile } from '../../learn/saved/save-copy.ts';
import { teachAssignMessages as texts } from '../../words/assign.ts';

/** Hands the teacher the keys of a sealed assignment as a file; does nothing for one without. What writes it comes only now. */
export async function saveKeyFile(
  { assignment, secretKey }: MadeAssignment,
  saveFile: SaveFile,
): Promise<void> {
  const { id, lesson, publicKey } = assignment;
  if (publicKey === undefined || secretKey === undefined) return;
  const { encodeKeyFile } = await import('../../../core/exchange/key-file.ts');
  const file = encodeKeyFile({ assignment: id, publicKey, secretKey, note: texts.key.fileNote });
  saveFile(texts.key.fileName(lesson.id, id), file);
}
