import { z } from 'zod';
import { isTimeZone } from '../calendar/is-time-zone';
import { WEEKDAYS } from '../calendar/weekdays';
import { dayOrInstant } from './day-or-instant';

const daysBySize = (least: number) => {
  const days = z.int().min(least).optional();
  return z.strictObject({ patch: days, minor: days, major: days });
};

const minDays = daysBySize(0).describe(
  'Days that lie at least between a release and the one before it that was as large or larger.',
);
const usualDays = daysBySize(1).describe(
  'After how many days a release of that size is due, when there is something to release.',
);

/** What of the cadence may differ for one project. */
export const ownCadenceSchema = z.strictObject({
  minDays: minDays.optional(),
  usualDays: usualDays.optional(),
});

const clock = (pattern: RegExp) =>
  z.string().regex(pattern, { error: 'is no time of day, HH:MM (00:00 to 24:00)', abort: true });
const HOURS = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const HOURS_TO = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

const hours = z
  .strictObject({ from: clock(HOURS), to: clock(HOURS_TO) })
  .refine(({ from, to }) => from < to, { message: 'is not after `from`', path: ['to'] })
  .describe('Between which hours of the day, `to` not included; any, if left out.');

const freeze = z
  .strictObject({
    from: dayOrInstant.describe('Its first day, or the instant at which it begins.'),
    to: dayOrInstant.describe('Its last day, or the instant at which it ends.'),
    reason: z.string().trim().min(1).describe('Why, for those who are held up.'),
    projects: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe(
        'Names, globs, `tag:x`, directories, as Nx matches them; all projects, if left out.',
      ),
  })
  .refine(({ from, to }) => !endsBefore(from, to), {
    message: 'is before `from`',
    path: ['to'],
  });

/** When stable releases are made. Left alone, nothing is ever too early or too late. */
export const cadenceSchema = z
  .strictObject({
    timeZone: z
      .string()
      .refine(isTimeZone, 'is no time zone of the IANA database, such as UTC or Europe/Berlin')
      .default('UTC')
      .describe('By whose clocks days, weekdays and hours count.'),
    weekdays: z
      .array(z.enum(WEEKDAYS))
      .min(1)
      .default([...WEEKDAYS])
      .describe('On which days of the week.'),
    hours: hours.optional(),
    minDays: minDays.default({}),
    usualDays: usualDays.default({}),
    freezes: z.array(freeze).default([]).describe('When nothing is released, and why.'),
    securityTypes: z
      .array(z.string().min(1))
      .default(['security'])
      .describe('Commit types that are not held up: a release of nothing else may always go.'),
  })
  .prefault({})
  .describe(
    [
      'When stable and lts releases are made, as `docs/calendar.md` says: `timeZone` (`UTC`), `weekdays`,',
      '`hours` (`{ "from": "09:00", "to": "16:00" }`), `minDays` and `usualDays` (`{ "patch": 1, "minor": 28 }`),',
      '`freezes`; `securityTypes` (`["security"]`) are never held up.',
    ].join(' '),
  );

export type CadenceConfig = z.output<typeof cadenceSchema>;
export type Freeze = z.output<typeof freeze>;

/** A day and an instant are compared by their days, which a zone may shift by one. */
function endsBefore(from: string, to: string): boolean {
  const both = [from, to];
  return both.every((text) => text.includes('T'))
    ? Date.parse(to) <= Date.parse(from)
    : to.slice(0, 10) < from.slice(0, 10);
}
