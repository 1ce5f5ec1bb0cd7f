import { describe, expect, it } from 'vitest';
import { whereGiven } from '../../src/tools/lessons/where-given.ts';

describe('the folder a command was given in', () => {
  it('is what npm left for those commands that take paths, and else the current one', () => {
    const at = (script: string, folder = '/home/ana/lessons') =>
      whereGiven({ npm_lifecycle_event: script, INIT_CWD: folder });
    expect([at('cli'), at('vectors')]).toEqual(['/home/ana/lessons', '/home/ana/lessons']);
    expect([at('test'), at('cli', ''), whereGiven({})]).toEqual(Array(3).fill(process.cwd()));
  });
});
