import { afterAll } from 'vitest';

// Component tests share their modules and so their page: each file leaves it as the first one found it.

const root = document.documentElement;

afterAll(() => {
  history.replaceState(null, '', '/');
  localStorage.clear();
  sessionStorage.clear();
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
});
