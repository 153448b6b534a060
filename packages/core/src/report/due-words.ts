import { addDays } from '../calendar/add-days';
import { dayAt } from '../calendar/day-at';
import { daysBetween } from '../calendar/days-between';
import { sayMoment } from '../calendar/say-moment';
import type { DueProject, DueReport } from '../due/due-report';

/** One project of a check-up in words, plain: who prints them makes them harmless. */
export interface DueWords {
  readonly project: string;
  readonly next: string;
  readonly changes: string;
  readonly last: string;
  readonly due: string;
  readonly opens: string;
}

export const DUE_TITLES: DueWords = {
  project: 'project',
  next: 'next',
  changes: 'unreleased',
  last: 'last release',
  due: 'due',
  opens: 'may go',
};

export function dueWords(project: DueProject, { now, timeZone }: DueReport): DueWords {
  const { next, last, opens, blockers } = project;
  return {
    project: project.project,
    next: next === null ? '' : `${next.version} ${next.bump}`,
    changes: changes(project),
    last: last === null ? 'none' : `${last.version}, ${last.days} d ago`,
    due: due(project, dayAt(now, timeZone)),
    opens: blockers.length > 0 ? 'blocked' : whenOpen(opens, now, timeZone),
  };
}

function changes({ changes: counts, draggedBy }: DueProject): string {
  const own = Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([section, count]) => `${count} ${section}`);
  return [...own, ...(own.length === 0 ? draggedBy.map((name) => `with ${name}`) : [])].join(', ');
}

function due({ state, because: [reason] }: DueProject, today: string): string {
  if (reason === undefined) return '';
  const { kind, of } = reason;
  const by = kind === 'cycle' ? `, ${of}` : '';
  if (state === 'overdue') return `overdue ${daysBetween(reason.until, today)} d${by}`;
  return state === 'due' ? `due until ${reason.until}${by}` : `from ${reason.due}${by}`;
}

/** Within the week its day and hour, later its date. */
function whenOpen(opens: string | null, now: string, timeZone: string): string {
  if (opens === null) return '';
  if (opens <= now) return 'now';
  const [weekday = '', day = '', hour = ''] = sayMoment(opens, timeZone).split(' ');
  return day < addDays(dayAt(now, timeZone), 7) ? `${weekday} ${hour}` : day;
}
