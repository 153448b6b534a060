import { DateTime } from 'luxon';

/** The day, `YYYY-MM-DD`, so many days after `day`. */
export function addDays(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}
