import type { AddProgress, ExportFile, GradebookDesk } from '../../core/gradebook/gradebook-desk.ts';
import type { GradebookTask, TaskOutcome } from '../../core/gradebook/gradebook-task.ts';

/** What doing a task takes besides the desk. */
export interface TaskParts {
  readonly desk: GradebookDesk;
  readonly saveFile: (name: string, text: string, type: string) => void;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** A name that no other change to the key has. */
  readonly createId: () => string;
}

/** Does one task. Rejects only when something broke; what a teacher can do something about is in the outcome. */
export async function runGradebookTask(
  parts: TaskParts,
  task: GradebookTask,
  onprogress: (progress: AddProgress) => void,
): Promise<TaskOutcome> {
  const { desk } = parts;
  switch (task.type) {
    case 'add':
      return seen(await desk.add(task.sources, onprogress));
    case 'paper':
      return seen(await desk.addPaper(task.entry));
    case 'secret-key': {
      const opened = await desk.useSecretKey(task.text);
      return opened.ok ? seen(opened.value) : { view: null, issues: opened.issues };
    }
    case 'choose':
      return seen(await desk.choose(task.group));
    case 'adjust': {
      const { change, grants } = task;
      const made = { id: parts.createId(), at: parts.now(), change };
      return seen(await desk.adjust(grants === undefined ? made : { ...made, grants }));
    }
    case 'undo':
      return seen(await desk.undo(task.adjustment));
    case 'decline':
      return seen(await desk.decline(task.appeal, task.isDeclined));
    case 'remove':
      return seen(await desk.remove(task.id));
    case 'export':
      save(parts, await desk.export(task.kind));
      return { view: null, issues: [] };
    case 'return':
      save(parts, await desk.returnAnswers(task.note));
      return { view: null, issues: [] };
  }
}

function seen(view: TaskOutcome['view']): TaskOutcome {
  return { view, issues: [] };
}

/** A spreadsheet takes CSV for another encoding without a mark at its beginning. */
function save({ saveFile }: TaskParts, { name, type, text }: ExportFile): void {
  const isMarked = text.startsWith('\uFEFF');
  saveFile(name, type.startsWith('text/csv') && !isMarked ? `\uFEFF${text}` : text, type);
}
