import type { Failure } from '../failure';

/** A line that could release nothing is none. */
export function lineOver(why: string, fix: string, where: string): Failure {
  return {
    code: 'line-over',
    message: `${why}, so nothing could be released from the line.`,
    fix,
    where,
  };
}
