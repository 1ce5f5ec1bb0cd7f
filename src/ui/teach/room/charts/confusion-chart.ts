import { axisX, axisY, cell, text } from '@observablehq/plot';
import { plotImage } from './plot-image.ts';

/** One number of the matrix. */
export interface ConfusionCell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
  /** Its share of the row, 0..1: how dark it is. */
  readonly share: number;
  /** Whether the name is the right one. */
  readonly isRight: boolean;
}

/** What is taken for what: names as they are written on the axes, in their order. */
export function confusionChart(
  cells: readonly ConfusionCell[],
  names: { readonly rows: readonly string[]; readonly columns: readonly string[] },
  texts: { readonly title: string; readonly description: string },
  width: number,
): Element {
  const marginLeft = Math.min(150, Math.round(width * 0.28));
  const column = (width - marginLeft) / Math.max(1, names.columns.length);
  return plotImage(texts.title, texts.description, {
    width,
    height: names.rows.length * 48 + 64,
    marginLeft,
    marginTop: 60,
    marginBottom: 4,
    marginRight: 4,
    x: { type: 'band', domain: names.columns, padding: 0.04 },
    y: { type: 'band', domain: names.rows, padding: 0.06 },
    marks: [
      axisX({ anchor: 'top', tickSize: 0, label: null, lineWidth: Math.max(4, column / 13 - 0.4) }),
      axisY({ tickSize: 0, label: null, lineWidth: marginLeft / 13 - 0.6 }),
      cell(cells, {
        x: 'column',
        y: 'row',
        fill: 'currentColor',
        fillOpacity: ({ share }: ConfusionCell) => 0.04 + 0.3 * share,
      }),
      cell(
        cells.filter(({ isRight }) => isRight),
        { x: 'column', y: 'row', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
      ),
      text(cells, { x: 'column', y: 'row', text: 'count', fontSize: 15 }),
    ],
  });
}
