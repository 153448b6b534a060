import { fail, ok, type Result } from '@release-openmed/core';

/** The moment that a move is dated with: `--now`, else the clock's. */
export function nowOf({ now }: { readonly now?: string }): Result<string> {
  const time = now === undefined ? Date.now() : Date.parse(now);
  if (!Number.isNaN(time)) return ok(new Date(time).toISOString());
  return fail({
    code: 'option-invalid',
    message: `${JSON.stringify(now)} is no date and time.`,
    fix: 'Write it in ISO 8601: 2026-11-21T12:00:00Z',
    where: '--now',
  });
}
