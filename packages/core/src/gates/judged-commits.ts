import type { RepoFacts } from '../facts';
import type { JudgedCommit } from '../policy/own-change';
import type { ProvenState } from '../proofs/proven';
import type { Judged } from './rule';

/** An unreleased commit of a project, and how a finding names it. */
export interface JudgedMessage {
  readonly commit: JudgedCommit;
  readonly state: ProvenState;
  /** What follows upon `in`. */
  readonly called: string;
  readonly where: string;
}

/**
 * The commits whose messages can still be mended, or that count all the same: before a merge those
 * that the branch brings, else all that are unreleased. A first release is called the same whatever
 * its commits say, so those of a project without one are not looked at.
 */
export function judgedCommits({ states, facts }: Judged): readonly JudgedMessage[] {
  const brought = broughtBy(facts);
  return states
    .filter(({ lineage }) => lineage.base !== null)
    .flatMap((state) =>
      state.own.commits
        .filter(({ id }) => brought === null || brought.has(id))
        .map((commit) => ({ commit, state, ...nameOf(commit.id, facts) })),
    );
}

/** Null: everything. */
function broughtBy({ merge, source }: RepoFacts): ReadonlySet<string> | null {
  if (merge === null || merge.commits === null) return null;
  return new Set(merge.title === null ? merge.commits.map(({ id }) => id) : [source]);
}

function nameOf(id: string, { merge, source }: RepoFacts): Pick<JudgedMessage, 'called' | 'where'> {
  return (merge?.title ?? null) !== null && id === source
    ? { called: 'the title', where: '--title' }
    : { called: id.slice(0, 10), where: id };
}
