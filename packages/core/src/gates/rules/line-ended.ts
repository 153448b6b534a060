import { dayAt } from '../../calendar/day-at';
import { LINE } from '../../config/parse-line';
import { letsThrough } from '../../config/lets-through';
import { phaseAt } from '../../config/phase-at';
import type { Rule } from '../rule';

/** Whoever still uses a line that has come to its end was told so, and does not expect another. */
export const lineEnded: Rule = {
  name: 'line-ended',
  severity: 'error',
  check: ({ facts: { line, now }, config: { cadence } }) => {
    if (line === null) return [];
    const today = dayAt(now, cadence.timeZone);
    if (letsThrough(line, today) !== 'none') return [];
    const { from } = phaseAt(line, today);
    return [
      {
        message: `The line ${line.name} has been at its end since ${from}: nothing is released from it.`,
        fix: `Release from a line that is maintained. If its end is put off, "phases" in ${LINE} says so, reviewed.`,
        where: LINE,
      },
    ];
  },
};
