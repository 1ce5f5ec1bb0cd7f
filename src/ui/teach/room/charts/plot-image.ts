import { plot, type PlotOptions } from '@observablehq/plot';

/** Width of the letters of the pictures, about, in CSS pixels. */
export const letterWidth = 6.6;

/** A picture in the type and colours of the page, as one image with a name: what is in it is said by the text around. */
export function plotImage(name: string, description: string, options: PlotOptions): Element {
  const image = plot({
    ariaLabel: name,
    ariaDescription: description,
    ...options,
    style: {
      background: 'none',
      color: 'inherit',
      fontFamily: 'inherit',
      fontSize: '13px',
      overflow: 'visible',
    },
  });
  image.setAttribute('role', 'img');
  // Groups without a role may not have names, and nothing inside an image is heard.
  for (const part of image.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return image;
}

/** A share as the axes write it. */
export const axisPercent = (share: number) => `${Math.round(share * 100)}%`;
