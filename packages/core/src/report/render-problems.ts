import type { Colors } from 'picocolors/types';

import { escapeTerminal } from '../escape';
import type { Finding } from '../finding';

/** Of problems with one cure so many are shown: a long list of the same says no more. */
const MOST = 10;

const PAINT = { error: 'red', warn: 'yellow', accepted: 'dim' } as const;

/**
 * Findings or failures that share severity, code and cure: each with what is wrong and where, then
 * the cure once. Messages may hold the words of a remote, over several lines: all of them stay,
 * indented, so that none can pass for a line of ours.
 */
export function renderProblems(problems: readonly [Finding, ...Finding[]], colors: Colors): string {
  const [{ severity, code, fix }] = problems;
  const word = colors[PAINT[severity]](severity);
  const count = problems.length === 1 ? '' : colors.dim(` (${problems.length})`);
  const hidden = problems.length - MOST;
  const lines = [
    ...problems.slice(0, MOST).map((problem) => describe(problem, colors)),
    ...(hidden > 0 ? [colors.dim(`and ${hidden} more`)] : []),
    ...(fix === '' || severity === 'accepted' ? [] : [colors.dim('fix: ') + indented(fix)]),
  ];
  return [
    `  ${word} ${colors.bold(escapeTerminal(code))}${count}`,
    ...lines.map((line) => `    ${line}`),
  ].join('\n');
}

function describe({ project, message, where, accepted }: Finding, colors: Colors): string {
  const subject = project === undefined ? '' : `${colors.cyan(escapeTerminal(project))}: `;
  return (
    subject +
    indented(message) +
    (where === undefined ? '' : colors.dim(` [${escapeTerminal(shorten(where))}]`)) +
    (accepted === undefined
      ? ''
      : `\n      ${escapeTerminal(`${accepted.who}, until ${accepted.until}: ${accepted.reason}`)}`)
  );
}

/** A commit is recognised by ten digits; anything else stays whole. */
function shorten(where: string): string {
  return /^[0-9a-f]{40,64}$/.test(where) ? where.slice(0, 10) : where;
}

function indented(text: string): string {
  return text.trimEnd().split(/\r?\n/).map(escapeTerminal).join('\n      ');
}
