import { axisX, dot, gridX, link, text } from '@observablehq/plot';
import type { Interval } from '../../../../core/analysis/statistics/basics.ts';
import { axisPercent, letterWidth, plotImage } from './plot-image.ts';

/** A row: its words above, and one share or two on a line from 0 to 1. */
export interface ShareRow {
  readonly id: string;
  readonly label: string;
  readonly share: number;
  /** A line around the share. */
  readonly interval?: Interval | null;
  /** An earlier share: a hollow dot, with a line to the later one. */
  readonly before?: number;
  /** A CSS colour. */
  readonly ink: string;
  /** Written at the end of the row. */
  readonly count: string;
}

/** Shares one below another. The words stand above their line, so that they have the whole width on a phone as well. */
export function shareRowsChart(
  rows: readonly ShareRow[],
  texts: { readonly title: string; readonly description: string },
  width: number,
): Element {
  const rowHeight = 46;
  const letters = Math.floor((width - 24) / letterWidth);
  const lines = rows.flatMap(({ id, ink, share, interval, before }) => {
    const ends = interval ?? (before === undefined ? null : ([before, share] as const));
    return ends === null ? [] : [{ id, ink, from: ends[0], to: ends[1] }];
  });
  return plotImage(texts.title, texts.description, {
    width,
    height: rows.length * rowHeight + 44,
    marginLeft: 10,
    marginRight: Math.ceil(Math.max(...rows.map(({ count }) => count.length)) * letterWidth + 18),
    marginTop: 12,
    marginBottom: 30,
    x: { domain: [0, 1] },
    y: { type: 'point', domain: rows.map(({ id }) => id), padding: 0.6, axis: null },
    marks: [
      gridX({ ticks: [0, 0.25, 0.5, 0.75, 1], strokeOpacity: 0.18 }),
      axisX({ ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: axisPercent, tickSize: 0, label: null }),
      link(lines, { x1: 'from', x2: 'to', y: 'id', stroke: 'ink', strokeWidth: 2 }),
      dot(
        rows.filter(({ before }) => before !== undefined),
        { x: 'before', y: 'id', r: 5, fill: 'var(--paper)', stroke: 'ink', strokeWidth: 2 },
      ),
      dot(rows, { x: 'share', y: 'id', r: 5, fill: 'ink' }),
      text(rows, {
        x: () => 0,
        y: 'id',
        text: ({ label }: ShareRow) => (label.length > letters ? `${label.slice(0, letters - 1)}…` : label),
        dy: -16,
        textAnchor: 'start',
      }),
      text(rows, { x: () => 1, y: 'id', text: 'count', dx: 10, textAnchor: 'start' }),
    ],
  });
}
