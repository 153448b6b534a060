import { dayAt } from '../calendar/day-at';
import type { Config } from '../config/config-schema';
import type { Lineage } from '../history/lineage';
import { isPrerelease } from '../versions/is-prerelease';

/** That a project should have come to 1.0.0 by now. */
export interface Graduation {
  /** Its first full cycle, which has ended: the first that began on or after `since`. */
  readonly cycle: Config['cycles'][number];
  /** The day of its first release, `YYYY-MM-DD`. */
  readonly since: string;
}

/**
 * Null: it is 1.0.0 or above, was never released, or has its first full cycle before it. `now`: ISO
 * 8601.
 */
export function graduation(
  { base, reachable }: Lineage,
  { cycles, cadence: { timeZone } }: Pick<Config, 'cycles' | 'cadence'>,
  now: string,
): Graduation | null {
  if (base === null || base.version.epoch > 0 || (base.version.release[0] ?? 0) > 0) return null;
  const times = reachable
    .filter(({ version }) => !isPrerelease(version))
    .map(({ time }) => time * 1000);
  const since = dayAt(new Date(Math.min(...times)).toISOString(), timeZone);
  const full = cycles
    .filter(({ start }) => start >= since)
    .reduce<Graduation['cycle'] | null>(
      (first, one) => (first === null || one.start < first.start ? one : first),
      null,
    );
  return full !== null && full.end < dayAt(now, timeZone) ? { cycle: full, since } : null;
}
