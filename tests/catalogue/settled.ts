/** Resolves when the page has drawn all it is going to draw by itself: parts that come when the browser is idle, and letters. */
export async function settled(): Promise<void> {
  let changes = 0;
  const observer = new MutationObserver(() => (changes += 1));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  await document.fonts.ready;
  // What is done in frames and when the browser is idle comes in the order it was asked for: after a round of both in which
  // nothing was changed, nothing waits.
  for (let before = -1; before !== changes;) {
    before = changes;
    await frame();
    await idle();
  }
  observer.disconnect();
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 }));
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
