const FORM = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/;

/**
 * Milliseconds since 1970 of a day, `YYYY-MM-DD`, which is its beginning in UTC, or of an instant
 * that says its zone. Null: it is neither. A day that no calendar has is none, although JavaScript
 * counts on into the next month.
 */
export function instantOf(text: string): number | null {
  const [, day] = FORM.exec(text) ?? [];
  if (day === undefined) return null;
  const start = Date.parse(day);
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
}
