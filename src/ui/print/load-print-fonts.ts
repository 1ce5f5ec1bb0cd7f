/** The faces of the sheets. One that is needed on paper only would not be loaded in time. */
const faces = [
  '400 1em "Source Serif 4"',
  'italic 400 1em "Source Serif 4"',
  '400 1em "Atkinson Hyperlegible Next"',
];

/** Resolves when the print fonts are there for this text, or cannot be had: then other fonts stand in. */
export async function loadPrintFonts(text: string): Promise<void> {
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
  await document.fonts.ready;
}
