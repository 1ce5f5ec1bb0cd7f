/** Looks at every frame, and a moment later where frames are not drawn; false when the limit has passed, in milliseconds. */
export async function until(holds: () => boolean, limit: number): Promise<boolean> {
  const end = performance.now() + limit;
  while (!holds()) {
    if (performance.now() > end) return false;
    await nextFrame();
  }
  return true;
}

/** A tab that is behind another draws nothing. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
