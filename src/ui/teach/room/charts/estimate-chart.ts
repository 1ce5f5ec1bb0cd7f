import { dot, link, ruleX, text } from '@observablehq/plot';
import type { Interval } from '../../../../core/analysis/statistics/basics.ts';
import { plotImage } from './plot-image.ts';

/** A number with its interval on a line of its own. */
export interface Estimate {
  readonly label: string;
  readonly value: number;
  /** As it is written beside its dot. */
  readonly written: string;
  readonly interval: Interval | null;
  readonly domain: readonly [number, number];
  /** What the two ends of the line mean; empty where one means nothing. */
  readonly ends: readonly [string, string];
  /** What 0 means; left out where it is an end. */
  readonly zero?: string;
}

/** One estimate. A thin upright line stands at 0, where nothing is shown either way. */
export function estimateChart(estimate: Estimate, description: string, width: number): Element {
  const { label, value, written, interval, domain, ends, zero } = estimate;
  const [low, high] = [
    Math.min(domain[0], value, interval?.[0] ?? value),
    Math.max(domain[1], value, interval?.[1] ?? value),
  ];
  return plotImage(label, description, {
    width,
    height: 112,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 40,
    marginBottom: 44,
    x: { domain: [low, high], axis: null },
    y: { domain: [0, 1], axis: null },
    marks: [
      link([0], { x1: low, x2: high, y1: 0.5, y2: 0.5, stroke: 'currentColor', strokeOpacity: 0.25 }),
      ruleX([0], { strokeOpacity: 0.5 }),
      ...(zero === undefined
        ? []
        : [text([zero], { x: 0, frameAnchor: 'bottom', dy: 18, fillOpacity: 0.8 })]),
      text([label], { frameAnchor: 'top-left', dy: -36, dx: 0, textAnchor: 'start' }),
      ...(interval === null
        ? []
        : [
            link([interval], {
              x1: ([from]: Interval) => from,
              x2: ([, to]: Interval) => to,
              y1: 0.5,
              y2: 0.5,
              strokeWidth: 3,
              stroke: 'currentColor',
            }),
          ]),
      dot([value], { x: value, y: 0.5, r: 6, fill: 'currentColor' }),
      text([written], { x: value, y: 0.5, dy: -16, fontWeight: 700 }),
      text([ends[0]], { frameAnchor: 'bottom-left', dy: 18, textAnchor: 'start', fillOpacity: 0.8 }),
      text([ends[1]], { frameAnchor: 'bottom-right', dy: 18, textAnchor: 'end', fillOpacity: 0.8 }),
    ],
  });
}
