import { DateTime } from 'luxon';
import type { Schedule } from './schedule';
import { WEEKDAYS } from './weekdays';

export type Misfit = 'weekday' | 'hour';

/** What is wrong with an instant, ISO 8601, for a release; null: nothing. */
export function misfitAt(instant: string, { timeZone, weekdays, hours }: Schedule): Misfit | null {
  const local = DateTime.fromISO(instant, { zone: timeZone });
  if (!weekdays.includes(WEEKDAYS[local.weekday - 1]!)) return 'weekday';
  const hour = local.toFormat('HH:mm');
  return hours === undefined || (hours.from <= hour && hour < hours.to) ? null : 'hour';
}
