import { fewOf } from '../few-of';
import type { Rule } from '../rule';

/** What the sources do not tell is no proof, and it is no proof of nothing either. */
export const apiUndecided: Rule = {
  name: 'api-undecided',
  severity: 'warn',
  check: ({ states }) =>
    states
      .filter(({ proven }) => proven.undecided.length > 0)
      .map(({ facts, proven: { undecided } }) => ({
        project: facts.name,
        message: `Whether the API of ${facts.name} changed is not known of ${fewOf(undecided.map(tell))}.`,
        fix: 'Look at these by yourself, and claim what they ask for; docs/surface.md says of each reason when it comes up.',
        where: placeOf(undecided[0]!) ?? facts.root,
      })),
};

interface Told {
  readonly symbol: string;
  readonly reason: string;
  readonly file: string | null;
  readonly line: number | null;
}

function tell(one: Told): string {
  const place = placeOf(one);
  return `${one.symbol}: ${one.reason}${place === null ? '' : ` (${place})`}`;
}

function placeOf({ file, line }: Told): string | null {
  if (file === null) return null;
  return line === null ? file : `${file}:${line}`;
}
