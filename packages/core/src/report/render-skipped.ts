import { createColors } from 'picocolors';

import { escapeTerminal } from '../escape';
import type { SkippedProject } from '../plan/release-plan';
import { fitText, textWidth } from './fit-text';
import type { ReportOptions } from './report-options';
import { skippedReason } from './skipped-reason';
import { someNames } from './some-names';

/**
 * Projects that are not released, one line a reason: a count, then as many names as fit. `''` when
 * there are none.
 */
export function renderSkipped(
  skipped: readonly SkippedProject[],
  { color, width }: ReportOptions,
): string {
  if (skipped.length === 0) return '';
  const colors = createColors(color);
  const reasons = [...new Set(skipped.map(({ why }) => why))];
  const lines = reasons.map((why) => {
    const names = skipped
      .filter((project) => project.why === why)
      .map(({ project }) => escapeTerminal(project));
    const lead = `  ${skippedReason(why)} (${names.length}): `;
    return colors.dim(fitText(lead + someNames(names, width - textWidth(lead)), width));
  });
  return [colors.bold(`Not released: ${skipped.length}`), ...lines].join('\n');
}
