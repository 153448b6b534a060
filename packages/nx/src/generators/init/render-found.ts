import { escapeTerminal } from '@release-openmed/core';
import type { Composed } from './compose-options';
import type { Detected } from './detected';
import type { Unclaimed } from './tags/claims';

const SHOWN = 5;

/** What was entered and why, a line an option; what of each tool has no option; tags of nobody. */
export function renderFound(
  { used, refused }: Composed,
  { tools, claims: { unclaimed } }: Pick<Detected, 'tools' | 'claims'>,
): string {
  const rows = used.flatMap(({ option, value, why }) => [
    `  ${escapeTerminal(`${option.join('.')}: ${JSON.stringify(value)}`)}`,
    `      ${escapeTerminal(why)}`,
  ]);
  const entered =
    rows.length === 0
      ? ['The defaults fit what the repository shows: policy openmed.']
      : ['Entered in nx.json, from what the repository shows:', ...rows];
  const read = tools.map(({ tool }) => tool).join(', ');
  const left = tools.flatMap(({ tool, left: said }) =>
    said.length === 0
      ? []
      : [
          '',
          `Not taken over from ${tool}:`,
          ...said.map((sentence) => `  ${escapeTerminal(sentence)}`),
        ],
  );
  const impossible = refused.flatMap(({ hint: { option, value, why }, because }) => [
    '',
    `  ${escapeTerminal(`${option.join('.')}: ${JSON.stringify(value)} (${why})`)}`,
    `      ${escapeTerminal(because)}`,
  ]);
  const not =
    impossible.length === 0 ? [] : ['', 'Not entered, since it cannot be:', ...impossible];
  return [
    ...(read === '' ? [] : [`Settings were read of: ${read}.`]),
    ...entered,
    ...left,
    ...not,
    ...nobodys(unclaimed),
  ].join('\n');
}

/** Tags that hold a version and no project's name, the most frequent first. */
function nobodys(unclaimed: readonly Unclaimed[]): readonly string[] {
  if (unclaimed.length === 0) return [];
  const sorted = unclaimed.map(({ series }) => series).sort((a, b) => b.count - a.count);
  const named = sorted
    .slice(0, SHOWN)
    .map(({ prefix, count }) => `${escapeTerminal(`${prefix}{version}`)} (${count})`);
  const more = sorted.length > SHOWN ? ` and ${sorted.length - SHOWN} more` : '';
  return [
    '',
    `Tags that are no project’s: ${named.join(', ')}${more}.`,
    '  Where they are one’s older tags, perProject.<name>.tagsRead reads them.',
  ];
}
