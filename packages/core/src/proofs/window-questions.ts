import { DEPRECATIONS } from '../config/parse-deprecations';
import { ECOSYSTEMS } from '../ecosystems/ecosystems';
import type { ApiDeprecations } from '../evidence/api-deprecations';
import type { FilesAt } from '../evidence/files-at';
import type { Question } from '../evidence/question';
import type { RepoFacts } from '../facts';
import type { Release } from '../history/read-tags';
import { inFolder } from '../names/in-folder';
import type { ProjectState } from '../policy/project-state';
import { minorReleases } from './minor-releases';
import type { ProvenState } from './proven';
import { isRemoval } from './removal';

/** What has to be known of the marks of one project at a release. */
export interface MarkQuestions {
  readonly api: ApiDeprecations | null;
  readonly declared: FilesAt;
}

export function markQuestions(
  { facts, config }: ProjectState,
  commit: string,
  { workspace }: Pick<RepoFacts, 'workspace'>,
): MarkQuestions {
  const { api } = ECOSYSTEMS[facts.ecosystem];
  const roots = [facts.root, ...config.formerRoots];
  return {
    api: api && { kind: 'api-deprecations', language: api.language, at: { commit, roots } },
    declared: { kind: 'files-at', commit, paths: [inFolder(workspace, DEPRECATIONS)] },
  };
}

/** Asked only where something is gone: how long it was announced. */
export function windowQuestions(
  states: readonly ProvenState[],
  facts: Pick<RepoFacts, 'workspace'>,
): readonly Question[] {
  return states
    .filter(({ proven }) => proven.proofs.some(isRemoval))
    .flatMap((state) => announcing(state).map(({ source }) => markQuestions(state, source, facts)))
    .flatMap(({ api, declared }): readonly Question[] => [...(api ? [api] : []), declared]);
}

/** The last release, and those that began the minors of the line. */
export function announcing({ lineage }: ProjectState): readonly Release[] {
  return [...(lineage.base === null ? [] : [lineage.base]), ...minorReleases(lineage)];
}
