import { type RenderResult, render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import WithContexts from './WithContexts.svelte';

/** Renders a component where its contexts are: `provide` sets them. */
export function renderWithin<Props extends Record<string, unknown>>(
  part: Component<Props>,
  props: NoInfer<Props>,
  provide: () => void,
): RenderResult<Component> {
  const shown = part as Component<Record<string, unknown>>;
  return render(WithContexts, { props: { provide, part: shown, props } });
}
