/** Narrower than this nothing is drawn: then the words would rather stick out. */
const narrowest = 0.8;

/**
 * Narrows the printed lines whose brackets and numbers make them wider than their column, as a typesetter would: the
 * words keep their line. The sheet must be laid out.
 */
export function fitRows(sheet: Element): void {
  const rows = [...sheet.querySelectorAll<HTMLElement>('.words')];
  const scales = rows.map((row) => row.clientWidth / row.scrollWidth);
  for (const [index, row] of rows.entries()) {
    const scale = scales[index] ?? 1;
    if (scale < 1) row.style.transform = `scaleX(${Math.max(scale, narrowest).toFixed(3)})`;
  }
}
