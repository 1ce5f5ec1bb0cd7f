import { allowClosedPipe } from './cli/print.ts';
import { runCli } from './cli/run-cli.ts';

allowClosedPipe();
process.exitCode = await runCli(process.argv.slice(2));
