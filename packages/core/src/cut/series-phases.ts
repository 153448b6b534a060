import { dayAt } from '../calendar/day-at';
import type { LinePhase, Phase } from '../line';
import { fail, ok, type Result } from '../result';
import { lineOver } from './line-over';

interface Today {
  readonly timeZone: string;
  /** ISO 8601. */
  readonly now: string;
}

/** `maintained=2026-10-01` */
const ENTRY = /^([a-z-]+)=(\d{4}-\d{2}-\d{2})$/;

/**
 * The phases of a series, as a person lists them; none: it is maintained from today on, until its
 * file says otherwise. Which phases there are, and that they are in order, the file's schema says.
 * Failures: `option-invalid`, `line-over`.
 */
export function seriesPhases(
  entries: readonly string[],
  { timeZone, now }: Today,
): Result<readonly LinePhase[]> {
  const today = dayAt(now, timeZone);
  if (entries.length === 0) return ok([{ phase: 'maintained', from: today }]);
  const wrong = entries.filter((entry) => !ENTRY.test(entry));
  if (wrong.length > 0)
    return fail(
      ...wrong.map((entry) => ({
        code: 'option-invalid',
        message: `${JSON.stringify(entry)} is no phase with its first day.`,
        fix: 'Write it so: --phases maintained=2026-10-01 --phases end-of-life=2027-10-01',
        where: '--phases',
      })),
    );
  const phases = entries.map((entry): LinePhase => {
    const [, phase = '', from = ''] = ENTRY.exec(entry) ?? [];
    return { phase: phase as Phase, from };
  });
  const end = phases.find(({ phase }) => phase === 'end-of-life');
  if (end === undefined || end.from > today) return ok(phases);
  const fix = 'Let its end of life lie in the future, or leave it out.';
  return fail(lineOver(`It ended on ${end.from}`, fix, '--phases'));
}
