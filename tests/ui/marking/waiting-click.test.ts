import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WaitingClick } from '../../../src/ui/marking/waiting-click.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a click that waits', () => {
  const start = () => ({
    click: new WaitingClick(),
    first: vi.fn<() => void>(),
    second: vi.fn<() => void>(),
  });

  it('acts once, when no other has come', () => {
    const { click, first } = start();
    click.wait(first);
    expect(first).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(first).toHaveBeenCalledOnce();
    click.settle();
    expect(first).toHaveBeenCalledOnce();
  });

  it('makes way for the one that follows', () => {
    const { click, first, second } = start();
    click.wait(first);
    click.wait(second);
    vi.runAllTimers();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
  });

  it('acts at once when something else is pressed, and never after that', () => {
    const { click, first } = start();
    click.wait(first);
    click.settle();
    expect(first).toHaveBeenCalledOnce();
    vi.runAllTimers();
    expect(first).toHaveBeenCalledOnce();
  });

  it('is forgotten when the text is pressed again', () => {
    const { click, first } = start();
    click.wait(first);
    click.drop();
    vi.runAllTimers();
    click.settle();
    expect(first).not.toHaveBeenCalled();
  });
});
