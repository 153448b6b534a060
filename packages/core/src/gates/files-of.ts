import type { Judged } from './rule';

/** Paths that a commit of the walk changed. */
export function filesOf(id: string, { history }: Judged): readonly string[] {
  const at = history.positions.get(id);
  return at === undefined ? [] : history.pathsAt(at);
}
