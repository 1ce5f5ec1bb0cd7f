/** Where the browser tests find the site with the lessons of tests/fixtures. */
export const fixtureAddress = `http://localhost:${process.env['E2E_FIXTURE_PORT'] ?? '4188'}/`;
