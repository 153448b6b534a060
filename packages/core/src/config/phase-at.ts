import type { Line, LinePhase } from '../line';

/** The phase that a line is in on a day, `YYYY-MM-DD`, and since when. */
export function phaseAt({ phases }: Pick<Line, 'phases'>, day: string): LinePhase {
  return phases.findLast(({ from }) => from <= day) ?? phases[0]!;
}
