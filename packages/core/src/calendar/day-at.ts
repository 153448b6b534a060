import { DateTime } from 'luxon';

/**
 * The day, `YYYY-MM-DD`, that it is in a time zone of the IANA database at an instant, ISO 8601.
 * The zone has to be one: the configuration has checked it.
 */
export function dayAt(instant: string, timeZone: string): string {
  return DateTime.fromISO(instant, { zone: timeZone }).toFormat('yyyy-MM-dd');
}
