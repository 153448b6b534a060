import type { Span } from '../documents/span';
import { splice } from '../documents/splice';

export function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  return splice(
    text,
    spans.map(({ start, end }) => ({ start, end, text: replacement })),
  );
}
