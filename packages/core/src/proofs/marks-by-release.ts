import { DEPRECATIONS } from '../config/parse-deprecations';
import type { DeprecationMark } from '../evidence/api-deprecations';
import type { Evidence } from '../evidence/ask';
import type { RepoFacts } from '../facts';
import type { Release } from '../history/read-tags';
import { inFolder } from '../names/in-folder';
import type { ProjectState } from '../policy/project-state';
import { all, ok, type Result } from '../result';
import { declaredMarks } from './declared-marks';
import { markQuestions } from './window-questions';

/** What each release marks as deprecated. */
export type Marks = ReadonlyMap<Release, readonly DeprecationMark[]>;

/** Failures: those of the evidence. */
export function marksByRelease(
  state: ProjectState,
  releases: readonly Release[],
  {
    facts,
    evidence,
  }: { readonly facts: Pick<RepoFacts, 'workspace'>; readonly evidence: Evidence },
): Result<Marks> {
  const { workspace } = facts;
  const read = all(
    releases.map((release) => {
      const { api, declared } = markQuestions(state, release.source, facts);
      const answers = all([api === null ? ok([]) : evidence(api), evidence(declared)]);
      if (!answers.ok) return answers;
      const [marks, files] = answers.value;
      const text = files.get(inFolder(workspace, DEPRECATIONS));
      const own = declaredMarks(text, { workspace });
      // What was released cannot be corrected any more, and nobody could read it.
      return ok([release, [...marks, ...(own.ok ? own.value(state.facts.name) : [])]] as const);
    }),
  );
  return read.ok ? ok(new Map(read.value)) : read;
}
