import { Command, CommanderError } from 'commander';

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
