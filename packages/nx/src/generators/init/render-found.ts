import { escapeTerminal } from '@release-openmed/core';
import type { Composed } from './compose-options';

/** What was entered and why, a line an option. */
export function renderFound({ used }: Composed): string {
  if (used.length === 0)
    return 'The defaults fit what the repository shows: tags {project}@{version}, policy openmed.';
  const rows = used.flatMap(({ option, value, why }) => [
    `  ${escapeTerminal(`${option.join('.')}: ${JSON.stringify(value)}`)}`,
    `      ${escapeTerminal(why)}`,
  ]);
  return ['Entered in nx.json, from what the repository shows:', ...rows].join('\n');
}
