import { daysBetween } from '../calendar/days-between';
import type { Line } from '../line';
import type { EndingLine } from './due-report';

/** Days before the end of a line from which on it is told of. */
const NOTICE = 60;

/** The lines that end soon after a day, `YYYY-MM-DD`; the first to end first. */
export function endingLines(lines: readonly Line[], today: string): readonly EndingLine[] {
  return lines
    .flatMap(({ name, branch, projects, phases }): readonly EndingLine[] => {
      const end = phases.find(({ phase }) => phase === 'end-of-life')?.from;
      if (end === undefined) return [];
      const days = daysBetween(today, end);
      return 0 < days && days <= NOTICE
        ? [{ name, branch, projects: Object.keys(projects), end, days }]
        : [];
    })
    .sort((a, b) => a.days - b.days);
}
