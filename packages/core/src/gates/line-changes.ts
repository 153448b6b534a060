import { onLine } from '../on-line';
import { type JudgedMessage, judgedCommits } from './judged-commits';
import type { Judged } from './rule';

/** The commits that a release from a line brings, of the projects of the line. */
export function lineChanges(judged: Judged): readonly JudgedMessage[] {
  const { line } = judged.facts;
  if (line === null) return [];
  const released = new Set(judged.plan.releases.map(({ project }) => project));
  return judgedCommits(judged).filter(
    ({ state: { facts } }) => released.has(facts.name) && onLine(line, facts.name),
  );
}
