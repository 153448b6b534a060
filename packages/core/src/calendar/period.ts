import { DateTime } from 'luxon';

/** ISO 8601 in UTC, always in the same form, so that order is that of the texts. */
export interface Period {
  readonly start: string;
  /** Not included. */
  readonly end: string;
}

/**
 * What lies between two days, `YYYY-MM-DD`, the last one included, or between two instants that say
 * their zone. A day begins and ends as the time zone has it.
 */
export function period(from: string, to: string, timeZone: string): Period {
  const [start, end] = [from, to].map((text) => DateTime.fromISO(text, { zone: timeZone }));
  const last = to.includes('T') ? end! : end!.plus({ days: 1 }).startOf('day');
  return { start: start!.toUTC().toISO()!, end: last.toUTC().toISO()! };
}
