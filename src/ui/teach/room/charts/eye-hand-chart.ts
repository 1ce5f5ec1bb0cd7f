import { axisX, axisY, dot, ruleX, ruleY, text } from '@observablehq/plot';
import { axisPercent, plotImage } from './plot-image.ts';

/** One learner in the picture, both shares 0..1. */
export interface EyeHandDot {
  readonly found: number;
  readonly flagged: number;
  /** Shown when it is pointed at; left out while names are hidden. */
  readonly name?: string;
}

/** The words in it. */
export interface EyeHandTexts {
  readonly title: string;
  readonly description: string;
  readonly found: string;
  readonly flagged: string;
  readonly readily: string;
  readonly sparingly: string;
}

/** Found against over-flagging, one dot a learner. The more there are, the smaller they get. */
export function eyeHandChart(dots: readonly EyeHandDot[], texts: EyeHandTexts, width: number): Element {
  const farthest = Math.max(0.5, ...dots.map(({ flagged }) => flagged));
  const most = Math.ceil(farthest * 10) / 10;
  return plotImage(texts.title, texts.description, {
    width,
    height: Math.round(Math.min(380, Math.max(260, width * 0.7))),
    marginLeft: 52,
    marginBottom: 46,
    marginTop: 28,
    marginRight: 12,
    x: { domain: [0, most] },
    y: { domain: [0, 1] },
    marks: [
      ruleY([0], { strokeWidth: 1.25 }),
      ruleX([0], { strokeWidth: 1.25 }),
      axisX({ ticks: 5, tickFormat: axisPercent, tickSize: 4, label: `${texts.flagged} →` }),
      axisY({ ticks: 5, tickFormat: axisPercent, tickSize: 4, label: `↑ ${texts.found}` }),
      text([texts.readily], { frameAnchor: 'top-right', dy: 4, fillOpacity: 0.8 }),
      text([texts.sparingly], { frameAnchor: 'bottom-left', dx: 8, dy: -8, fillOpacity: 0.8 }),
      dot(dots, {
        x: 'flagged',
        y: 'found',
        r: dots.length <= 60 ? 5 : dots.length <= 250 ? 3.5 : 2.25,
        fill: 'currentColor',
        fillOpacity: dots.length <= 250 ? 0.7 : 0.45,
        ...(dots.some(({ name }) => name !== undefined) ? { title: 'name' } : {}),
      }),
    ],
  });
}
