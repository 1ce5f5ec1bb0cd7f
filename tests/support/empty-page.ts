import { afterAll, vi } from 'vitest';

// Component tests share their modules and so their page: each file leaves it as it found it. What jsdom lacks, each brings
// along for itself.

const root = document.documentElement;
const shared = [
  Element.prototype,
  HTMLElement.prototype,
  HTMLDialogElement.prototype,
  Range.prototype,
  Storage.prototype,
  document,
  navigator,
];
const found = shared.map((one) => [one, Object.getOwnPropertyDescriptors(one)] as const);

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const [one, before] of found) putBack(one, before);
  history.replaceState(null, '', '/');
  localStorage.clear();
  sessionStorage.clear();
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
});

function putBack(one: object, before: PropertyDescriptorMap): void {
  for (const key of Object.getOwnPropertyNames(one)) if (!(key in before)) Reflect.deleteProperty(one, key);
  for (const [key, descriptor] of Object.entries(before)) {
    if (Object.getOwnPropertyDescriptor(one, key)?.value !== descriptor.value)
      Object.defineProperty(one, key, descriptor);
  }
}
