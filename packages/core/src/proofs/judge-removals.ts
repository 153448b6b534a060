import type { Config } from '../config/config-schema';
import { DEPRECATIONS } from '../config/parse-deprecations';
import type { DeprecationMark } from '../evidence/api-deprecations';
import type { Evidence } from '../evidence/ask';
import type { RepoFacts } from '../facts';
import type { Release } from '../history/read-tags';
import { inFolder } from '../names/in-folder';
import type { ProjectState } from '../policy/project-state';
import { all, ok, type Result } from '../result';
import { declaredMarks } from './declared-marks';
import { findMark } from './find-mark';
import { minorReleases } from './minor-releases';
import type { Proof } from './proof';
import type { ProvenState } from './proven';
import { isRemoval, type Removal } from './removal';
import { announcing, markQuestions } from './window-questions';

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
      const marks = marksByRelease(state, facts, evidence);
      return marks.ok ? ok(withRemovals(state, marks.value, config.deprecation)) : marks;
    }),
  );
}

type Marks = ReadonlyMap<Release, readonly DeprecationMark[]>;

function marksByRelease(
  state: ProjectState,
  facts: Pick<RepoFacts, 'workspace'>,
  evidence: Evidence,
): Result<Marks> {
  const { workspace } = facts;
  const read = all(
    announcing(state).map((release) => {
      const { api, declared } = markQuestions(state, release.source, facts);
      const answers = all([api === null ? ok([]) : evidence(api), evidence(declared)]);
      if (!answers.ok) return answers;
      const [marks, files] = answers.value;
      const text = files.get(inFolder(workspace, DEPRECATIONS));
      const own = declaredMarks(text, { project: state.facts.name, workspace });
      // What was released cannot be corrected any more, and nobody could read it.
      return ok([release, [...marks, ...(own.ok ? own.value : [])]] as const);
    }),
  );
  return read.ok ? ok(new Map(read.value)) : read;
}

function withRemovals(
  state: ProvenState,
  marks: Marks,
  { minors, removalBump }: Config['deprecation'],
): ProvenState {
  const { line, proven } = state;
  const removals = proven.proofs.filter(isRemoval).map((proof): Removal => {
    const last = line.base === null ? [] : (marks.get(line.base) ?? []);
    return {
      proof,
      mark: findMark(proof.symbol, last),
      carriedBy: whileMarked(proof, minorReleases(line), marks),
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

/** Without a gap: what was withdrawn in between is announced anew. */
function whileMarked(
  { symbol }: Proof,
  minors: readonly Release[],
  marks: Marks,
): readonly Release[] {
  const gap = minors.findIndex((release) => findMark(symbol, marks.get(release) ?? []) === null);
  return gap === -1 ? minors : minors.slice(0, gap);
}
