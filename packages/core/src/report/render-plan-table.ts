import { createColors } from 'picocolors';

import { escapeTerminal } from '../escape';
import type { ReleasePlan } from '../plan/release-plan';
import { paintBump } from './paint-bump';
import { renderFindings } from './render-findings';
import { renderSkipped } from './render-skipped';
import { renderTargets } from './render-targets';
import { type Cell, renderTable } from './render-table';
import type { ReportOptions } from './report-options';
import { summarizeCauses } from './summarize-causes';

/**
 * A plan for people: what is released and why, then who is not, then what the rules found. No line
 * break at the end.
 */
export function renderPlanTable(plan: ReleasePlan, options: ReportOptions): string {
  const parts = [
    headline(plan, options),
    releases(plan, options),
    renderSkipped(plan.skipped, options),
    renderTargets(plan.targets ?? [], options),
    renderFindings(plan.findings, options),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function headline(
  { channel, branch, source, releases: { length } }: ReleasePlan,
  { color }: ReportOptions,
): string {
  const what = length === 0 ? 'nothing to release' : `${length} release${length === 1 ? '' : 's'}`;
  const from = branch === null ? '' : `${escapeTerminal(branch)} at `;
  return `${createColors(color).bold(`${channel}: ${what}`)}, from ${from}${source.slice(0, 10)}`;
}

function releases(plan: ReleasePlan, { color, width }: ReportOptions): string {
  if (plan.releases.length === 0) return '';
  const colors = createColors(color);
  const titles = ['PROJECT', 'FROM', 'TO', 'BUMP', 'WHY'].map((text): Cell => ({
    text,
    paint: colors.dim,
  }));
  const rows = plan.releases.map((release): readonly Cell[] => [
    { text: escapeTerminal(release.project), paint: colors.cyan },
    { text: escapeTerminal(release.from?.version ?? '-'), paint: colors.dim },
    { text: escapeTerminal(release.to.version), paint: colors.bold },
    release.from === null
      ? { text: 'first' }
      : { text: release.bump, paint: paintBump(colors, release.bump) },
    { text: summarizeCauses(release) },
  ]);
  return renderTable([titles, ...rows], {
    width,
    cuts: [
      [4, 32],
      [0, 24],
      [4, 12],
      [0, 12],
    ],
  }).join('\n');
}
