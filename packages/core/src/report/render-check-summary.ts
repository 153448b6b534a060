import type { ProjectCheck } from '../check/project-check';
import { codeSpan, escapeMarkdown, escapeTerminal } from '../escape';
import type { Finding } from '../finding';
import type { BareRelease } from '../plan/release-plan';
import { explainCause } from './explain-cause';
import { skippedDetail } from './skipped-detail';
import { skippedReason } from './skipped-reason';

/** Of a release so many causes are shown: a summary is read, and has an end (1 MiB on GitHub). */
const MOST = 20;

/** A check as Markdown for the summary of a CI job, with a line break at its end. */
export function renderCheckSummary(check: ProjectCheck): string {
  const { release, findings, drags } = check;
  const parts = [
    `### ${heading(check)}`,
    release === null ? '' : causes(release, check),
    drags.length === 0 ? '' : `Drags along ${drags.map(escapeMarkdown).join(', ')}.`,
    findings.map(told).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`;
}

function heading({ project, release, skipped }: ProjectCheck): string {
  const name = escapeMarkdown(project);
  if (release === null) {
    const why = skipped === null ? '' : `: ${skippedReason(skipped.why)}${skippedDetail(skipped)}`;
    return `${name} is not released${escapeMarkdown(why)}`;
  }
  const { from, to, bump } = release;
  return from === null
    ? `${name} ${escapeMarkdown(to.version)} (first release)`
    : `${name} ${escapeMarkdown(from.version)} → ${escapeMarkdown(to.version)} (${bump})`;
}

function causes(release: BareRelease, { ranges }: ProjectCheck): string {
  const rows = release.because.slice(0, MOST).map((because) => {
    const { bump, change, rule } = explainCause(because, release, ranges);
    return `| ${bump ?? ''} | ${escapeMarkdown(change)} | ${escapeMarkdown(rule)} |`;
  });
  const hidden = release.because.length - rows.length;
  const more = hidden > 0 ? [`| | and ${hidden} more | |`] : [];
  return ['| bump | change | rule |', '|---|---|---|', ...rows, ...more].join('\n');
}

function told({ severity, code, message, fix, where }: Finding): string {
  const place = where === undefined ? '' : ` (${codeSpan(escapeTerminal(where))})`;
  return `- ${severity} **${code}**: ${escapeMarkdown(message)}${place} ${escapeMarkdown(fix)}`.trimEnd();
}
