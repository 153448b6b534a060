import { createColors } from 'picocolors';

import type { ProjectCheck } from '../check/project-check';
import { escapeTerminal } from '../escape';
import { explainRanges } from './explain-ranges';
import { explainRelease } from './explain-release';
import { renderFindings } from './render-findings';
import type { ReportOptions } from './report-options';
import { skippedDetail } from './skipped-detail';
import { skippedReason } from './skipped-reason';

/** What a project gets of a merge, for people: release, causes, who comes along, findings. */
export function renderCheck(check: ProjectCheck, options: ReportOptions): string {
  const parts = [
    [outcome(check, options), dragged(check)].filter((line) => line !== '').join('\n'),
    explainRanges(check.ranges, options),
    renderFindings(check.findings, options),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function outcome(check: ProjectCheck, options: ReportOptions): string {
  const { release, skipped, project, ranges } = check;
  if (release !== null) return explainRelease(release, ranges, options);
  const colors = createColors(options.color);
  const why = skipped === null ? '' : `: ${skippedReason(skipped.why)}${skippedDetail(skipped)}`;
  return `${colors.cyan(escapeTerminal(project))} ${escapeTerminal(`is not released${why}`)}`;
}

function dragged({ drags }: ProjectCheck): string {
  return drags.length === 0 ? '' : `  drags along ${drags.map(escapeTerminal).join(', ')}`;
}
