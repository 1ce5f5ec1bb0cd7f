import { Command, CommanderError, Option } from 'commander';
import type { AnalyzeOptions } from './cli/run-analyze.ts';

const program = new Command('second-read')
  .description('The tools of lesson authors and researchers. JSON on stdout, problems on stderr, exit 1.')
  .exitOverride();

program
  .command('check')
  .description('check a lesson folder, or every lesson')
  .argument('[folder]')
  .option('--lessons <folder>', 'check every lesson of this folder instead of lessons/')
  .action(async (folder: string | undefined, options: { lessons?: string }) =>
    finish((await import('./cli/run-check.ts')).runCheck(folder, options.lessons)),
  );

program
  .command('publish')
  .description('compute words and sentences of the passages and write text.json for review')
  .argument('<folder>')
  .option('--force', 'compute again although the text has not changed, dropping reviewed sentence breaks')
  .action(async (folder: string, options: { force?: boolean }) =>
    finish((await import('./cli/run-publish.ts')).runPublish(folder, options.force === true)),
  );

program
  .command('new')
  .description('start a lesson in lessons/<name> from a small sound example')
  .argument('<name>', 'lower-case words joined by hyphens')
  .action(async (name: string) => finish((await import('./cli/run-new.ts')).runNew(name)));

program
  .command('score')
  .description('score a response file against a lesson')
  .argument('<folder>')
  .argument('<response>', 'a JSON file: {"labels": [{"technique": …, "quote": …}]}')
  .action(async (folder: string, response: string) =>
    finish((await import('./cli/run-score.ts')).runScore(folder, response)),
  );

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
    finish((await import('./cli/run-analyze.ts')).runAnalyze(path, options, new Date().toISOString())),
  );

program
  .command('make-class')
  .description('write made-up hand-ins into a new folder, for tests and demonstrations')
  .argument('<folder>')
  .option('--lesson <folder>', 'the lesson they are about', 'lessons/line-in-the-silicon')
  .option('--count <number>', 'how many learners', '24')
  .option('--seed <number>', 'another whole number makes another class', '1')
  .action(async (folder: string, options: { lesson: string; count: string; seed: string }) =>
    finish(
      (await import('./cli/run-make-class.ts')).runMakeClass(folder, {
        lesson: options.lesson,
        count: Number(options.count),
        seed: Number(options.seed),
      }),
    ),
  );

// Each command loads only what it needs.

/** A command returns true when nothing was wrong. */
function finish(isFine: boolean): void {
  if (!isFine) process.exitCode = 1;
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 1;
}
