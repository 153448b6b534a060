import { DateTime } from 'luxon';

/**
 * The same day of the month, so many months after `day`, `YYYY-MM-DD`; where that month is shorter,
 * its last one.
 */
export function addMonths(day: string, months: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd');
}
