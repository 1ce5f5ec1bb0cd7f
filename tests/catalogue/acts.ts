// What stands between drawing a page and its state where neither a stored attempt nor a machine holds it: whether a
// dialog or a list is open is known to its component alone.

/** Presses the first control in sight of this name, or of a name that begins like this. */
export function press(name: string | RegExp): () => void {
  return () => controlOf(name).click();
}

/** Writes into the field of this label. */
export function write(label: string | RegExp, text: string): () => void {
  return () => {
    const field = controlOf(label);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
      throw new Error(`nothing can be written into ${String(label)}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

/** Opens every summary on the page. */
export function openDetails(): void {
  for (const summary of document.querySelectorAll('summary')) summary.click();
}

function controlOf(name: string | RegExp): HTMLElement {
  const root = document.querySelector('dialog:modal') ?? document.body;
  const controls = [
    ...root.querySelectorAll<HTMLElement>('button, [role=button], a[href], summary, input, textarea'),
  ];
  const found = controls.find((control) => control.checkVisibility() && isCalled(nameOf(control), name));
  if (found === undefined) throw new Error(`there is no control ${String(name)}`);
  return found;
}

function isCalled(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

function nameOf(control: HTMLElement): string {
  const isField = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  const label = isField ? control.labels?.[0]?.textContent : undefined;
  return (control.getAttribute('aria-label') ?? label ?? control.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
