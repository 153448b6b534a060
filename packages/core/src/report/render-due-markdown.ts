import { sayMoment } from '../calendar/say-moment';
import type { DueReport } from '../due/due-report';
import { escapeMarkdown } from '../escape';
import { dueSections, dueSummary } from './due-sections';
import { DUE_TITLES, dueWords, type DueWords } from './due-words';

/** A check-up as Markdown for an issue or a chat, with a line break at its end. */
export function renderDueMarkdown(report: DueReport): string {
  const { projects, branch, now, timeZone } = report;
  const shown = projects.filter(({ state }) => state !== 'nothing');
  const quiet = projects.filter(({ state }) => state === 'nothing').map(({ project }) => project);
  const parts = [
    `### Check-up of ${escapeMarkdown(branch ?? 'a detached HEAD')}, ${sayMoment(now, timeZone)}`,
    dueSummary(report).map(escapeMarkdown).join('\n\n'),
    shown.length === 0
      ? ''
      : [
          row(DUE_TITLES),
          '|---|---|---|---|---|---|',
          ...shown.map((one) => row(dueWords(one, report))),
        ].join('\n'),
    quiet.length === 0
      ? ''
      : `Nothing to release (${quiet.length}): ${quiet.map(escapeMarkdown).join(', ')}`,
    ...dueSections(report).map(({ title, lines }) =>
      [
        `**${escapeMarkdown(title)}**`,
        '',
        ...lines.map((line) => `- ${escapeMarkdown(line)}`),
      ].join('\n'),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function row({ project, next, changes, last, due, opens }: DueWords): string {
  const cells = [project, next, changes, last, due, opens].map(escapeMarkdown);
  return `| ${cells.join(' | ')} |`;
}
