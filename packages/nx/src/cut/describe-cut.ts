import { escapeTerminal } from '@release-openmed/core';
import type { Cut } from './cut';

/** What will be done, for a terminal; the same text with and without a dry run. */
export function describeCut(cut: Cut, remote: string): string {
  const { branch, tag, commit, projects } = cut.start;
  if (cut.kind === 'there')
    return `${branch} is there already on ${remote}, as it was asked for: nothing to do.`;
  const { phases, first, equipped } = cut;
  const rows = [
    ...row(
      'projects',
      Object.entries(projects).map(([name, line]) => `${name} ${line}`),
    ),
    ...row(
      'phases',
      phases.map(({ phase, from }) => `${phase} from ${from}`),
    ),
    ...row('caps', [
      ...first.ranges.map(({ file, on, from, to }) => `${file}: ${on} ${from || 'any'} → ${to}`),
      ...first.left.map(({ file, on, from }) => `${file}: ${on} ${from} has no bounds, stays`),
    ]),
    ...row(
      'writes',
      first.edits.map(({ path }) => path),
    ),
  ];
  const missing = equipped
    ? []
    : [`\nThere, nx.json does not have @release-openmed/nx yet: bring its options to ${branch}.`];
  const head = `${branch} begins at ${tag} (${commit.slice(0, 10)}), pushed to ${remote}:`;
  return escapeLines([head, ...rows, ...missing]);
}

function row(title: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => `  ${(at === 0 ? title : '').padEnd(9)}${line}`);
}

function escapeLines(lines: readonly string[]): string {
  return lines.map((line) => escapeTerminal(line)).join('\n');
}
