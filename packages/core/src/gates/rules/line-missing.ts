import { LINE } from '../../config/parse-line';
import { draftLine } from '../draft-line';
import { lacksLine } from '../lacks-line';
import type { Rule } from '../rule';

/** A branch of older releases has to say what it is: what it lets through, and until when. */
export const lineMissing: Rule = {
  name: 'line-missing',
  severity: 'error',
  check: (input) => {
    const { branch, strayLine } = input.facts;
    if (!lacksLine(input) || strayLine !== null) return [];
    const draft = JSON.stringify({ schemaVersion: 1, ...draftLine(input) });
    return [
      {
        message: `The branch "${branch ?? ''}" is a line by its name or channel, and does not say which: it has no ${LINE}.`,
        fix: `Commit that file on it, reviewed. As the tags have it: ${draft}. A branch that is no line belongs to "branches.stable".`,
        where: LINE,
      },
    ];
  },
};
