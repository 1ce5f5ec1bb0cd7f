import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type CommandResult, runCommand } from './run-command.ts';

const manifest = v.object({ bin: v.union([v.string(), v.record(v.string(), v.string())]) });

/** Runs an installed package's program (`tsc` of `typescript`) without npx, which takes longer than some of them. */
export function runProgram(
  packageName: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const folder = path.resolve('node_modules', packageName);
  const { bin } = v.parse(manifest, JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  const file = typeof bin === 'string' ? bin : bin[program];
  if (file === undefined) throw new Error(`${packageName} has no program ${program}`);
  return runCommand(process.execPath, [path.join(folder, file), ...args], env);
}

/** Runs a script of package.json. */
export function runScript(
  name: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const rest = ['run', '--silent', name, '--', ...args];
  const npm = process.env['npm_execpath'];
  return npm?.endsWith('npm-cli.js')
    ? runCommand(process.execPath, [npm, ...rest], env)
    : runCommand('npm', rest, env);
}
