import path from 'node:path';

/** The folder of lessons that only tests use: invented texts in scripts the project's own lessons are not in. */
export const fixtureLessons = path.resolve(import.meta.dirname, '../fixtures/lessons');
