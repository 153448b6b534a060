import type { Line, Phase } from '../line';
import { phaseAt } from './phase-at';

/** Of patches, which may be released: all, those of the kinds of `lts.allow`, or none. */
export type LetThrough = 'all' | 'allowed' | 'none';

const PATCHES: Readonly<Record<Line['kind'], Readonly<Record<Phase, LetThrough>>>> = {
  lts: {
    development: 'allowed',
    maintained: 'allowed',
    extended: 'allowed',
    'end-of-life': 'none',
  },
  series: { development: 'all', maintained: 'all', extended: 'allowed', 'end-of-life': 'none' },
};

/** Which patches a line lets through on a day, `YYYY-MM-DD`. */
export function letsThrough(line: Pick<Line, 'kind' | 'phases'>, day: string): LetThrough {
  return PATCHES[line.kind][phaseAt(line, day).phase];
}
