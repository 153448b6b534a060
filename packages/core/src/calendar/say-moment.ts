import { DateTime } from 'luxon';

/** An instant, ISO 8601, for people: `Mon 2026-11-23 09:00` by the clocks of a zone. */
export function sayMoment(instant: string, timeZone: string): string {
  return DateTime.fromISO(instant, { zone: timeZone })
    .setLocale('en')
    .toFormat('ccc yyyy-MM-dd HH:mm');
}
