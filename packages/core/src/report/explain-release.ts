import { createColors } from 'picocolors';

import { escapeTerminal } from '../escape';
import type { BareRelease, RangeChange } from '../plan/release-plan';
import { decides } from './decides';
import { explainCause } from './explain-cause';
import { paintBump } from './paint-bump';
import { type Cell, renderTable } from './render-table';
import type { ReportOptions } from './report-options';

/** A release with its causes as bump, change and rule. `ranges`: the plan's. */
export function explainRelease(
  release: BareRelease,
  ranges: readonly RangeChange[],
  { color, width }: ReportOptions,
): string {
  const colors = createColors(color);
  const name = colors.cyan(escapeTerminal(release.project));
  const to = colors.bold(escapeTerminal(release.to.version));
  const title =
    release.from === null
      ? `${name} ${to} (first release)${named(release)}`
      : `${name} ${escapeTerminal(release.from.version)} → ${to} ${paintBump(colors, release.bump)(`(${release.bump})`)}${named(release)}`;
  const rows = release.because.map((because): readonly Cell[] => {
    const { bump, change, rule } = explainCause(because, release, ranges);
    return [
      { text: decides(because, release) ? '*' : ' ' },
      { text: bump ?? '', ...(bump === null ? {} : { paint: paintBump(colors, bump) }) },
      { text: escapeTerminal(change) },
      { text: escapeTerminal(rule), paint: colors.dim },
    ];
  });
  return [
    title,
    ...renderTable(rows, {
      width,
      cuts: [
        [2, 32],
        [3, 24],
        [2, 16],
        [3, 12],
      ],
    }),
  ].join('\n');
}

/** Under which name a registry offers it, where it is not the one that everybody gets. */
function named({ to: { distTag = 'latest' } }: BareRelease): string {
  return distTag === 'latest' ? '' : `, as ${escapeTerminal(distTag)}`;
}
