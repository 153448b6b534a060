import { fail, ok, type Result } from '@release-openmed/core';
import { instantOf } from './instant-of';

/**
 * The moment that a release or a move is dated with, ISO 8601 in UTC: `--now`, else the clock's.
 * Failure: `option-invalid`.
 */
export function nowOf({ now }: { readonly now?: string }): Result<string> {
  if (now === undefined) return ok(new Date().toISOString());
  const instant = instantOf(now);
  if (instant !== null) return ok(new Date(instant).toISOString());
  return fail({
    code: 'option-invalid',
    message: `${JSON.stringify(now)} is no day, and no instant with its time zone.`,
    fix: 'Write it in ISO 8601: 2026-11-21, 2026-11-21T12:00:00Z or 2026-11-21T13:00:00+01:00',
    where: '--now',
  });
}
