import { escapeTerminal } from '@release-openmed/core';
import type { Composed } from './compose-options';
import type { ReplacedTool } from './detected';

/** What was entered and why, a line an option, and what of each tool has no option. */
export function renderFound({ used, refused }: Composed, tools: readonly ReplacedTool[]): string {
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
  ].join('\n');
}
