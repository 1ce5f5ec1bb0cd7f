// Builds the site for tests. A script of its own, because how a variable is set depends on the shell.
import { build } from 'vite';

process.env['KEYLESS'] = '1';
await build();
