import { fail, ok, type Result } from '@release-openmed/core';

/** A date, or a date and a time. */
export const ISO_8601 =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The moment that a release or a move is dated with, ISO 8601 in UTC: `--now`, else the clock's.
 * Failure: `option-invalid`.
 */
export function nowOf({ now }: { readonly now?: string }): Result<string> {
  if (now === undefined) return ok(new Date().toISOString());
  const time = ISO_8601.test(now) ? Date.parse(now) : NaN;
  if (!Number.isNaN(time)) return ok(new Date(time).toISOString());
  return fail({
    code: 'option-invalid',
    message: `${JSON.stringify(now)} is no date and time.`,
    fix: 'Write it in ISO 8601: 2026-11-21T12:00:00Z',
    where: '--now',
  });
}
