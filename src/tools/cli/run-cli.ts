import { Command, CommanderError, Option } from 'commander';
import type { AnalyzeOptions } from './run-analyze.ts';

/**
 * Runs one command of the tools for authors and researchers; `args` as somebody types them behind the program's name. Its
 * exit code: 0 when nothing was wrong, else 1.
 */
export async function runCli(args: readonly string[]): Promise<0 | 1> {
  let isEverythingFine = true;
  const program = createProgram((isFine) => {
    isEverythingFine = isFine;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    isEverythingFine = error.exitCode === 0;
  }
  return isEverythingFine ? 0 : 1;
}

type Finish = (isFine: boolean) => void;

/** All commands. Each loads only what it needs, and gives `finish` true when nothing was wrong. */
function createProgram(finish: Finish): Command {
  const program = new Command('second-read')
    .description('The tools of lesson authors and researchers. JSON on stdout, problems on stderr, exit 1.')
    .exitOverride();
  addLessonCommands(program, finish);
  addClassCommands(program, finish);
  return program;
}

/** What authors need. */
function addLessonCommands(program: Command, finish: Finish): void {
  program
    .command('check')
    .description('check a lesson folder, or every lesson')
    .argument('[folder]')
    .option('--lessons <folder>', 'check every lesson of this folder instead of lessons/')
    .action(async (folder: string | undefined, options: { lessons?: string }) =>
      finish((await import('./run-check.ts')).runCheck(folder, options.lessons)),
    );

  program
    .command('publish')
    .description('compute words and sentences of the passages and write text.json for review')
    .argument('<folder>')
    .option('--force', 'compute again although the text has not changed, dropping reviewed sentence breaks')
    .option('--keep-lines', 'every line is meant to stand alone, as in verse')
    .option('--no-work', 'nobody has handed in work on this version, so the text may change')
    .action(async (folder: string, options: { force?: boolean; keepLines?: boolean; work: boolean }) =>
      finish(
        (await import('./run-publish.ts')).runPublish(folder, {
          isForced: options.force === true,
          keepsLines: options.keepLines === true,
          hasNoWork: !options.work,
        }),
      ),
    );

  program
    .command('new')
    .description('start a lesson in lessons/<name> from a small sound example')
    .argument('<name>', 'lower-case words joined by hyphens')
    .action(async (name: string) => finish((await import('./run-new.ts')).runNew(name)));

  program
    .command('score')
    .description('score a response file against a lesson')
    .argument('<folder>')
    .argument('<response>', 'a JSON file: {"labels": [{"technique": …, "quote": …}]}')
    .action(async (folder: string, response: string) =>
      finish((await import('./run-score.ts')).runScore(folder, response)),
    );
}

/** What is done with a class. */
function addClassCommands(program: Command, finish: Finish): void {
  program
    .command('analyze')
    .description('the figures of a class from its hand-ins: a folder, a zip or a file')
    .argument('<path>')
    .requiredOption('--lesson <folder>', 'the lesson they are about: lessons/<id>')
    .option('--secret-key <file>', 'the key that sealed hand-ins are opened with')
    .addOption(
      new Option('--csv <table>', 'a table instead of the figures').choices(['learners', 'annotations']),
    )
    .option('--gradebook <file>', 'also write a file that the gradebook page opens')
    .action(async (path: string, options: AnalyzeOptions) =>
      finish((await import('./run-analyze.ts')).runAnalyze(path, options, new Date().toISOString())),
    );

  program
    .command('make-class')
    .description('write made-up hand-ins into a new folder, for tests and demonstrations')
    .argument('<folder>')
    .option('--lesson <folder>', 'the lesson they are about instead of the one that comes with the project')
    .option('--count <number>', 'how many learners', '24')
    .option('--seed <number>', 'another whole number makes another class', '1')
    .action(async (folder: string, options: { lesson?: string; count: string; seed: string }) =>
      finish(
        (await import('./run-make-class.ts')).runMakeClass(folder, {
          ...(options.lesson !== undefined && { lesson: options.lesson }),
          count: Number(options.count),
          seed: Number(options.seed),
        }),
      ),
    );
}
