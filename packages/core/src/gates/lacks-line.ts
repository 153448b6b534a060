import { CHANNELS } from '../channels/channels';
import { lineKind } from '../config/line-kind';
import type { Judged } from './rule';

/** Whether what is released should belong to a line, and the branch is none. */
export function lacksLine({ facts, config, plan }: Judged): boolean {
  const { line, branch } = facts;
  const isWanted = lineKind(branch, config) !== null || CHANNELS[plan.channel].usualOn !== null;
  return line === null && isWanted;
}
