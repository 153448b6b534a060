import { DateTime } from 'luxon';
import type { Period } from './period';
import type { Schedule } from './schedule';
import { WEEKDAYS } from './weekdays';

export interface Fitting {
  readonly schedule: Schedule;
  /** `YYYY-MM-DD`, a day in the schedule's zone; null: no day is too early. */
  readonly notBefore: string | null;
  /** When nothing is released. */
  readonly closed: readonly Period[];
}

/** The first instant at or after `now` that fits, ISO 8601 in UTC. */
export function firstFit(now: string, fitting: Fitting): string {
  const { schedule, notBefore, closed } = fitting;
  const zone = schedule.timeZone;
  const asked = DateTime.fromISO(now, { zone });
  const early = notBefore === null ? asked : DateTime.fromISO(notBefore, { zone });
  let moment = early > asked ? early : asked;
  for (;;) {
    const open = openOn(moment, schedule);
    if (open === null) {
      moment = moment.plus({ days: 1 }).startOf('day');
      continue;
    }
    const at = open.toUTC().toISO()!;
    const shut = closed.find(({ start, end }) => start <= at && at < end);
    if (shut === undefined) return at;
    moment = DateTime.fromISO(shut.end, { zone });
  }
}

/** The first moment of that day, from then on, at which releases are made; null: there is none. */
function openOn(moment: DateTime, { weekdays, hours }: Schedule): DateTime | null {
  if (!weekdays.includes(WEEKDAYS[moment.weekday - 1]!)) return null;
  if (hours === undefined) return moment;
  const open = clock(moment, hours.from);
  const first = open > moment ? open : moment;
  return first < clock(moment, hours.to) ? first : null;
}

/** `24:00` is the end of the day. An hour that the zone leaves out is the next that it has. */
function clock(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  if (hour === 24) return day.plus({ days: 1 }).startOf('day');
  return day.set({ hour: hour!, minute: minute!, second: 0, millisecond: 0 });
}
