import { axisX, axisY, dot, gridY, link, text } from '@observablehq/plot';
import type { Interval } from '../../../../core/analysis/statistics/basics.ts';
import { axisPercent, plotImage } from './plot-image.ts';

/** The marks that somebody was so sure of. */
export interface CalibrationDot {
  readonly name: string;
  readonly said: number;
  readonly right: number;
  readonly interval: Interval;
  readonly marks: string;
}

/** How sure against how right, with the line on which both are equal. */
export function calibrationChart(
  dots: readonly CalibrationDot[],
  texts: Readonly<Record<'title' | 'description' | 'said' | 'right' | 'equal', string>>,
  width: number,
): Element {
  const names = new Map(dots.map(({ said, name }) => [said, name]));
  return plotImage(texts.title, texts.description, {
    width,
    height: Math.round(Math.min(340, Math.max(260, width * 0.62))),
    marginLeft: 52,
    marginBottom: 48,
    marginTop: 28,
    marginRight: 16,
    x: { domain: [0.4, 1] },
    y: { domain: [0, 1] },
    marks: [
      gridY({ ticks: 5, strokeOpacity: 0.18 }),
      axisX({
        ticks: [0.5, 0.7, 0.9],
        tickSize: 4,
        tickFormat: (said: number) => `${names.get(said) ?? ''} ${axisPercent(said)}`.trim(),
        label: null,
      }),
      axisY({ ticks: 5, tickFormat: axisPercent, tickSize: 4, label: `↑ ${texts.right}` }),
      link([0], { x1: 0.4, y1: 0.4, x2: 1, y2: 1, stroke: 'currentColor', strokeDasharray: '3 4' }),
      text([texts.equal], { x: 1, y: 1, dx: -6, dy: -6, textAnchor: 'end', fillOpacity: 0.8 }),
      link(dots, {
        x1: 'said',
        x2: 'said',
        y1: ({ interval }: CalibrationDot) => interval[0],
        y2: ({ interval }: CalibrationDot) => interval[1],
        stroke: 'currentColor',
        strokeWidth: 2,
      }),
      dot(dots, { x: 'said', y: 'right', r: 6, fill: 'currentColor' }),
      text(dots, { x: 'said', y: 'right', text: 'marks', dx: 12, textAnchor: 'start' }),
    ],
  });
}
