import { DateTime } from 'luxon';

/** How many days `to` is after `from`, both `YYYY-MM-DD`; negative where it is before. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [from, to].map((day) => DateTime.fromISO(day, { zone: 'utc' }));
  return end!.diff(start!, 'days').days;
}
