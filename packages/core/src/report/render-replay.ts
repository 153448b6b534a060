import { createColors } from 'picocolors';
import type { Colors } from 'picocolors/types';

import { escapeTerminal } from '../escape';
import { describeProof } from '../gates/describe-proof';
import type { ReplayDoubt, ReplayedRelease, ReplayReport } from '../replay/replay-report';
import { explainWhy } from './explain-why';
import { paintBump } from './paint-bump';
import { type Cell, renderTable } from './render-table';
import type { ReportOptions } from './report-options';

/** A report of thousands of releases is read in the terminal too: the rest is in its file. */
const MOST_PROJECTS = 30;
const MOST_DISAGREEMENTS = 20;

/**
 * What the rules would have released over the past, beside what was released: a table of projects,
 * those with most disagreements first, then the reasons, then the disagreements one by one, newest
 * first. Where it is doubtful that what is read was released, that is said in place of every share.
 */
export function renderReplay(report: ReplayReport, options: ReportOptions): string {
  const { releases, summary, doubts = [] } = report;
  const compared = releases.filter(({ from }) => from !== null);
  const differing = compared.filter((release) => !release.agrees);
  const parts =
    summary.total === 0
      ? [
          'No past release has a predecessor: there is nothing to compare yet.',
          inDoubt(doubts, options),
        ]
      : [
          headline(report, options),
          inDoubt(doubts, options),
          projects(compared, doubts.length === 0, options),
          reasons(report, options),
          disagreements(differing, options),
          proofs(report, options),
        ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function headline({ summary, doubts = [] }: ReplayReport, { color }: ReportOptions): string {
  const { total, agrees } = summary;
  const count = createColors(color).bold(`${agrees} of ${total} releases`);
  const share = doubts.length === 0 ? ` (${percent(agrees, total)})` : '';
  return `${count} got the bump that the rules compute${share}`;
}

/** What the files prove beyond what was computed, newest first. */
function proofs({ releases, summary }: ReplayReport, { color }: ReportOptions): string {
  if (summary.raised === undefined) return '';
  const { bold } = createColors(color);
  const head = `The files prove more than the commits ask for in ${summary.raised} of ${summary.total} releases`;
  const raised = releases
    .filter(({ raisedBy }) => raisedBy !== undefined)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const lines = raised
    .slice(0, MOST_DISAGREEMENTS)
    .map((release) => `  ${escapeTerminal(`${release.tag}: ${raisedAs(release)}`)}`);
  return [bold(head), ...lines].join('\n');
}

/** With one proof that asks for the most; all of them are in the file. */
function raisedAs({ computed, proved, raisedBy = [] }: ReplayedRelease): string {
  const telling = raisedBy.find(({ bump }) => bump === proved);
  const more = raisedBy.length > 1 ? ` and ${raisedBy.length - 1} more` : '';
  return `${computed}, proved ${proved}: ${telling === undefined ? '' : describeProof(telling)}${more}`;
}

function inDoubt(doubts: readonly ReplayDoubt[], { color }: ReportOptions): string {
  if (doubts.length === 0) return '';
  const { bold, yellow } = createColors(color);
  const lines = doubts.map(({ message }) => `  ${yellow('!')} ${escapeTerminal(message)}`);
  return [
    bold('That may say little: it is doubtful that these are all the releases'),
    ...lines,
  ].join('\n');
}

function projects(
  compared: readonly ReplayedRelease[],
  certain: boolean,
  { color, width }: ReportOptions,
): string {
  const colors = createColors(color);
  const names = [...new Set(compared.map(({ project }) => project))];
  const counts = names.map((project) => {
    const releases = compared.filter((release) => release.project === project);
    return {
      project,
      total: releases.length,
      agrees: releases.filter(({ agrees }) => agrees).length,
    };
  });
  counts.sort(
    (a, b) =>
      b.total - b.agrees - (a.total - a.agrees) ||
      b.total - a.total ||
      (a.project < b.project ? -1 : 1),
  );
  const rows = counts.slice(0, MOST_PROJECTS).map(({ project, total, agrees }): readonly Cell[] => [
    { text: escapeTerminal(project), paint: colors.cyan },
    { text: String(total), align: 'right' },
    { text: String(agrees), align: 'right' },
    {
      text: percent(agrees, total),
      align: 'right',
      paint: agrees === total ? colors.green : colors.yellow,
    },
  ]);
  const whole = [titles(colors, ['PROJECT', 'RELEASES', 'AGREE', 'SHARE']), ...rows];
  const shown = certain ? whole : whole.map((row) => row.slice(0, -1));
  const table = renderTable(shown, { width, cuts: [[0, 12]] });
  return [...table, ...more(counts.length - MOST_PROJECTS, 'projects', colors)].join('\n');
}

function reasons({ summary }: ReplayReport, { color, width }: ReportOptions): string {
  const counts = Object.entries(summary.byWhy)
    // A first release is not compared: it differs from nothing.
    .filter(([why]) => why !== 'first-release')
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (counts.length === 0) return '';
  const rows = counts.map(([why, count]): readonly Cell[] => [
    { text: String(count), align: 'right' },
    { text: escapeTerminal(why) },
    { text: explainWhy(why), paint: createColors(color).dim },
  ]);
  const cuts = [
    [2, 24],
    [1, 12],
    [2, 0],
  ] as const;
  return [
    createColors(color).bold('Why the others differ'),
    ...renderTable(rows, { width, cuts }),
  ].join('\n');
}

function disagreements(
  differing: readonly ReplayedRelease[],
  { color, width }: ReportOptions,
): string {
  if (differing.length === 0) return '';
  const colors = createColors(color);
  const rows = [...differing]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MOST_DISAGREEMENTS)
    .map(({ tag, from, actual, computed, why }): readonly Cell[] => [
      { text: escapeTerminal(tag), paint: colors.cyan },
      { text: escapeTerminal(from ?? '-'), paint: colors.dim },
      { text: actual, paint: paintBump(colors, actual) },
      { text: computed, paint: paintBump(colors, computed) },
      { text: escapeTerminal(why ?? '-') },
    ]);
  const table = renderTable(
    [titles(colors, ['TAG', 'AFTER', 'RELEASED AS', 'COMPUTED', 'WHY']), ...rows],
    {
      width,
      cuts: [
        [1, 16],
        [0, 16],
        [4, 12],
      ],
    },
  );
  return [
    colors.bold('Disagreements, newest first'),
    ...table,
    ...more(differing.length - MOST_DISAGREEMENTS, 'disagreements', colors),
  ].join('\n');
}

function titles(colors: Colors, names: readonly string[]): readonly Cell[] {
  return names.map((text): Cell => ({
    text,
    paint: colors.dim,
    ...(/RELEASES|AGREE|SHARE/.test(text) ? { align: 'right' as const } : {}),
  }));
}

function more(number: number, noun: string, colors: Colors): readonly string[] {
  return number > 0 ? [colors.dim(`  and ${number} more ${noun}`)] : [];
}

/** Rounded down, so that 100 % means all of them. */
function percent(part: number, total: number): string {
  return `${(Math.floor((part / total) * 1000) / 10).toFixed(1)} %`;
}
