import { sayMoment } from '../calendar/say-moment';
import { period } from '../calendar/period';
import type { DueReport, DueState } from '../due/due-report';

/** A part of a check-up below its table: plain lines under a heading. */
export interface DueSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** As many of a kind are told. */
const MOST = 10;

/** What a check-up says besides its table, in words, plain; only what there is. */
export function dueSections(report: DueReport): readonly DueSection[] {
  const { projects, blockers, graduations, deprecations, lines } = report;
  const stopped = [
    ...blockers.map(({ code, message }) => `${code}: ${message}`),
    ...projects.flatMap((one) => one.blockers.map(({ code, message }) => `${code}: ${message}`)),
  ];
  const sections: readonly DueSection[] = [
    { title: 'Blocked', lines: few(stopped, 'nx release-openmed --dry-run') },
    {
      title: 'Ready for 1.0.0: nx release-openmed <project> --release-as 1.0.0',
      lines: few(
        graduations.map(
          ({ project, version, cycle, ended }) =>
            `${project} ${version}: its first full cycle, ${cycle}, ended on ${ended}`,
        ),
        '--format json',
      ),
    },
    {
      title: 'Near their end',
      lines: lines.map(
        ({ branch, projects, end, days }) =>
          `${branch} (${few(projects, '--format json').join(', ')}) ends on ${end}, in ${days === 1 ? '1 day' : `${days} days`}`,
      ),
    },
    {
      title: 'Deprecated',
      lines: few(
        deprecations.map(
          ({ project, symbol, earliest, minorsLeft }) =>
            `${symbol} (${project}) may go in ${earliest ?? 'a later release'}${minorsLeft === 0 ? '' : `, after ${minorsLeft === 1 ? '1 more minor' : `${minorsLeft} more minors`}`}`,
        ),
        'nx release-openmed --deprecations',
      ),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** What is true of all of it: how many of each state, the cycle, freezes. */
export function dueSummary({ projects, cycle, freezes, timeZone }: DueReport): readonly string[] {
  const count = (state: DueState): number => projects.filter((one) => one.state === state).length;
  const counts = `${count('overdue')} overdue, ${count('due')} due, ${count('waiting')} waiting, ${count('nothing')} with nothing to release.`;
  return [
    cycle === null
      ? counts
      : `${counts} Cycle ${cycle.name} ends on ${cycle.end}, in ${cycle.days === 1 ? '1 day' : `${cycle.days} days`}.`,
    ...freezes.map(({ from, to, reason, projects: held }) => {
      const { start, end } = period(from, to, timeZone);
      const whom = held === undefined ? '' : ` (${few(held, 'the options').join(', ')})`;
      return `Frozen${whom} from ${sayMoment(start, timeZone)} to ${sayMoment(end, timeZone)}: ${reason}.`;
    }),
  ];
}

/** The first ones, and where the others are. */
function few(lines: readonly string[], where: string): readonly string[] {
  const more = lines.length - MOST;
  return more > 0 ? [...lines.slice(0, MOST), `and ${more} more: ${where}`] : lines;
}
