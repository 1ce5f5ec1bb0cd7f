/** Where the browser tests find the site without keys. */
export const keylessAddress = `http://localhost:${process.env['E2E_KEYLESS_PORT'] ?? '4189'}/`;
