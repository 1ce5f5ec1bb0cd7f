// Builds pages of one file each, to be opened without a site. A script of its own, because how a variable is set depends on the shell.
import { build } from 'vite';

process.env['ONE_FILE'] = '1';
if (process.argv.includes('--keyless')) process.env['KEYLESS'] = '1';
await build();
