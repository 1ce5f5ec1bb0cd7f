// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import BuiltPartsFrame from './BuiltPartsFrame.svelte';

describe('parts that are built one after another', () => {
  it('begin with the first ones and come to all there are, without anybody asking', async () => {
    render(BuiltPartsFrame, { props: { total: 5, first: 2 } });
    expect(screen.getByText('2')).toBeVisible();
    expect(await screen.findByText('5')).toBeVisible();
  });

  it('follow when there are more', async () => {
    const { rerender } = render(BuiltPartsFrame, { props: { total: 1 } });
    expect(await screen.findByText('1')).toBeVisible();
    await rerender({ total: 3 });
    expect(await screen.findByText('3')).toBeVisible();
  });

  it('are all there the moment something prints', () => {
    render(BuiltPartsFrame, { props: { total: 40 } });
    window.dispatchEvent(new Event('beforeprint'));
    expect(screen.getByText('40')).toBeVisible();
  });
});
