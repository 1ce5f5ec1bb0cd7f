import type { Span } from './span.ts';

/** The span without the space at its edges; nothing when only space is left. */
export function trimSpan(text: string, span: Span): Span[] {
  const inside = text.slice(span.start, span.end);
  const start = span.start + (inside.length - inside.trimStart().length);
  const end = span.end - (inside.length - inside.trimEnd().length);
  return start < end ? [{ start, end }] : [];
}
