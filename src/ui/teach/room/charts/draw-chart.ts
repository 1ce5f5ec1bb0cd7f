import type { Attachment } from 'svelte/attachments';
import { inTurn } from './chart-turns.ts';

/** Draws a picture that is so many CSS pixels wide: one or several SVG elements, each an image with a name. */
export type BuildChart = (width: number) => readonly Element[];

/** Where the browser does not say how wide the place is. */
const usualWidth = 480;
/** A change of width that is not worth drawing anew: the picture is scaled. */
const slack = 24;

/**
 * Fills an element with a picture as soon as its code is loaded and the browser is idle, and again when its width changes.
 * Calls `onfail` where the code cannot be loaded.
 */
export function drawChart(load: () => Promise<BuildChart>, onfail: () => void): Attachment<HTMLElement> {
  return (element) => {
    let callOff: (() => void) | undefined;
    let build: BuildChart | undefined;
    let drawn = 0;
    let isGone = false;

    function draw() {
      const width = Math.floor(element.clientWidth) || usualWidth;
      if (isGone || build === undefined || Math.abs(width - drawn) < slack) return;
      drawn = width;
      callOff?.();
      callOff = inTurn(() => {
        if (build !== undefined) element.replaceChildren(...build(width));
      });
    }

    load().then(
      (loaded) => {
        build = loaded;
        draw();
      },
      () => {
        if (!isGone) onfail();
      },
    );
    const observer = 'ResizeObserver' in globalThis ? new ResizeObserver(draw) : undefined;
    observer?.observe(element);
    return () => {
      isGone = true;
      callOff?.();
      observer?.disconnect();
    };
  };
}
