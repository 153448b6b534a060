import { addMonths } from '../calendar/add-months';
import { dayAt } from '../calendar/day-at';
import type { LinePhase } from '../line';
import { fail, ok, type Result } from '../result';
import { lineOver } from './line-over';

export interface Support {
  /** When the line's first release was made, ISO 8601. */
  readonly released: string;
  readonly months: number;
  readonly timeZone: string;
  /** ISO 8601. */
  readonly now: string;
}

/** Support counts from the first release. Failures: `option-invalid`, `line-over`. */
export function ltsPhases({
  released,
  months,
  timeZone,
  now,
}: Support): Result<readonly LinePhase[]> {
  if (!Number.isInteger(months) || months < 1)
    return fail({
      code: 'option-invalid',
      message: `Support for ${months} months is none.`,
      fix: 'Give a whole number of months above 0: --months 12',
      where: '--months',
    });
  const from = dayAt(released, timeZone);
  const end = addMonths(from, months);
  if (end > dayAt(now, timeZone))
    return ok([
      { phase: 'maintained', from },
      { phase: 'end-of-life', from: end },
    ]);
  const why = `Released on ${from} and supported for ${months} months, it ended on ${end}`;
  return fail(lineOver(why, 'Support it for longer: --months 36', '--months'));
}
