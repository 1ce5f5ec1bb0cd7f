/** Where the catalogue is served: `dist-catalogue`. */
export const catalogueAddress = `http://localhost:${process.env['E2E_CATALOGUE_PORT'] ?? '4190'}/`;
