import { runVectorFile } from './vectors/run-vector-file.ts';

// `npm run vectors -- FILE…`: compares core's numbers with reference vectors. Failures go to stderr; the last line on
// stdout is `N passed, N failed`.

const files = process.argv.slice(2);
if (files.length === 0) process.stderr.write('usage: npm run vectors -- FILE…\n');

let passed = 0;
let failed = 0;
for (const file of files) {
  for (const { name, problems } of runVectorFile(file)) {
    if (problems.length === 0) passed += 1;
    else failed += 1;
    for (const problem of problems) process.stderr.write(`${name}: ${problem}\n`);
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || files.length === 0 ? 1 : 0;
