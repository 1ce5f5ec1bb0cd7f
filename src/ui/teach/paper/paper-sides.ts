/** How many sides of paper a set takes. */
export interface PaperSides {
  readonly a4: number;
  readonly letter: number;
}

/**
 * Lays a mounted sheet out, out of sight, in columns of the size of its pages and counts them: columns break where pages
 * do. `undefined` where nothing is laid out.
 */
export function countSides(sheet: HTMLElement): PaperSides | undefined {
  sheet.classList.add('measured', 'counted');
  const [a4, letter] = (['a4', 'letter'] as const).map((paper) => {
    sheet.classList.add(paper);
    const sides = Math.round(sheet.scrollWidth / sheet.clientWidth);
    sheet.classList.remove(paper);
    return sides;
  });
  sheet.classList.remove('measured', 'counted');
  return a4 && letter ? { a4, letter } : undefined;
}
