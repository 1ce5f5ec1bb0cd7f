/** A box on screen, in pixels of the page, from the left and upper edge of its window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of a window that is seen: how large it is, and how much of the window is out of sight on each side. */
export interface SeenPart {
  readonly width: number;
  readonly height: number;
  readonly hidden: Box;
}

/** Less than this is no zoom, but rounding and the scroll bars of windows. */
const slack = 2;
/** Of less than this nothing can be shown in it: then things stay where they are. */
const fewest = 80;

/**
 * What is seen of a window under a pinch zoom, and in a frame whose own window is partly out of sight. `undefined` when
 * all of it is seen, or next to nothing.
 */
export function seenPart(window: Box, ...areas: readonly (Box | undefined)[]): SeenPart | undefined {
  let seen = window;
  for (const area of areas) if (area !== undefined) seen = overlap(seen, area);
  const width = seen.right - seen.left;
  const height = seen.bottom - seen.top;
  const hidden = {
    left: seen.left - window.left,
    top: seen.top - window.top,
    right: window.right - seen.right,
    bottom: window.bottom - seen.bottom,
  };
  const isWhole = Object.values(hidden).every((pixels) => pixels <= slack);
  return isWhole || width < fewest || height < fewest ? undefined : { width, height, hidden };
}

function overlap(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The smallest box around all of them; `undefined` where there are none. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
