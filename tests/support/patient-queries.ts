import { configure } from '@testing-library/svelte';

// What a test waits for may have to be compiled first, on a machine that does something else as well.
configure({ asyncUtilTimeout: 30_000 });

// jsdom has no window that could be wide or narrow: there, no media query is true.
if (typeof window !== 'undefined' && typeof window.matchMedia !== 'function') {
  const never = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.defineProperty(window, 'matchMedia', { value: () => never, configurable: true, writable: true });
}
