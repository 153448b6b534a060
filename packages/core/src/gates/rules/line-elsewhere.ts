import { LINE } from '../../config/parse-line';
import { lacksLine } from '../lacks-line';
import type { Rule } from '../rule';

/** A file that came here by a merge, or with a branch that was cut from a line. */
export const lineElsewhere: Rule = {
  name: 'line-elsewhere',
  severity: 'error',
  check: (input) => {
    const { branch, strayLine } = input.facts;
    if (strayLine === null || !lacksLine(input)) return [];
    return [
      {
        message: `${LINE} is of the line ${strayLine.name} on the branch "${strayLine.branch}", and this is "${branch ?? ''}".`,
        fix: 'Write there what this branch is, reviewed: its name, its projects, its phases.',
        where: LINE,
      },
    ];
  },
};
