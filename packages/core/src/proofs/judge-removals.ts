import type { Config } from '../config/config-schema';
import type { Evidence } from '../evidence/ask';
import type { RepoFacts } from '../facts';
import { all, ok, type Result } from '../result';
import { findMark } from './find-mark';
import { type Marks, marksByRelease } from './marks-by-release';
import { minorReleases } from './minor-releases';
import type { ProvenState } from './proven';
import { isRemoval, type Removal } from './removal';
import { whileMarked } from './while-marked';
import { whereMarkEnded } from './where-mark-ended';
import { announcing } from './window-questions';

export interface RemovalContext {
  readonly facts: Pick<RepoFacts, 'workspace'>;
  readonly config: Pick<Config, 'deprecation'>;
}

/**
 * How long everything that is gone was announced, counted from tags and trees, whatever the marks
 * say of themselves. A removal that was announced long enough asks for what the options say.
 */
export function judgeRemovals(
  states: readonly ProvenState[],
  { facts, config }: RemovalContext,
  evidence: Evidence,
): Result<readonly ProvenState[]> {
  return all(
    states.map((state) => {
      const gone = state.proven.proofs.filter(isRemoval);
      if (gone.length === 0) return ok(state);
      const marks = marksByRelease(state, announcing(state), { facts, evidence });
      return marks.ok ? ok(withRemovals(state, marks.value, config.deprecation)) : marks;
    }),
  );
}

function withRemovals(
  state: ProvenState,
  marks: Marks,
  { minors, removalBump }: Config['deprecation'],
): ProvenState {
  const { lineage, proven } = state;
  const released = minorReleases(lineage);
  const removals = proven.proofs.filter(isRemoval).map((proof): Removal => {
    const last = lineage.base === null ? [] : (marks.get(lineage.base) ?? []);
    return {
      proof,
      mark: findMark(proof.symbol, last),
      carriedBy: whileMarked(proof.symbol, released, marks),
      interruptedBy: whereMarkEnded(proof.symbol, released, marks),
    };
  });
  const lawful = new Set(
    removals.filter(({ carriedBy }) => carriedBy.length >= minors).map(({ proof }) => proof),
  );
  return {
    ...state,
    proven: {
      ...proven,
      removals,
      proofs: proven.proofs.map((proof) =>
        lawful.has(proof) ? { ...proof, bump: removalBump } : proof,
      ),
    },
  };
}
