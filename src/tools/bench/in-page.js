// Runs in the measured page, put there by marking.ts; not a module.
globalThis.markingBench = {
  /** Milliseconds from each click on a technique to the paint after it. */
  times: [],

  /** A message posted in an animation frame arrives when that frame has been painted. */
  recordPaints() {
    const { port1, port2 } = new MessageChannel();
    let began = 0;
    port1.addEventListener('message', () => this.times.push(performance.now() - began));
    port1.start();
    const onClick = (event) => {
      if (event.target.closest('[data-technique]') === null) return;
      began = event.timeStamp;
      requestAnimationFrame(() => port2.postMessage(null));
    };
    document.addEventListener('click', onClick, { capture: true });
  },

  /** Selects forty characters that no mark touches yet; where, depends only on the number. */
  selectPlace(number) {
    const walker = document.createTreeWalker(document.querySelector('#passage'), NodeFilter.SHOW_TEXT);
    const places = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const isPlain = text.parentElement.closest('mark, button') === null;
      if (isPlain && text.length > 60) places.push(text);
    }
    const place = places[(number * 7) % places.length];
    place.parentElement.scrollIntoView({ block: 'center' });
    getSelection().setBaseAndExtent(place, 4, place, 44);
  },
};
