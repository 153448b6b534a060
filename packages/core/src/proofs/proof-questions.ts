import { ECOSYSTEMS } from '../ecosystems/ecosystems';
import type { ApiChanges } from '../evidence/api-changes';
import type { ApiDeprecations } from '../evidence/api-deprecations';
import type { ProjectFiles } from '../evidence/project-files';
import type { Question } from '../evidence/question';
import type { TreePlace } from '../evidence/tree-place';
import type { TaggedProject } from '../history/read-tags';
import { MANIFEST_NAMES } from '../names/file-names';
import type { ProjectState } from '../policy/project-state';

/** What has to be known of one project to prove what changed. */
export interface ProofQuestions {
  readonly api: {
    readonly changes: ApiChanges;
    readonly before: ApiDeprecations;
    readonly after: ApiDeprecations;
  } | null;
  readonly files: { readonly before: ProjectFiles; readonly after: ProjectFiles };
}

/** Null: nothing is asked, because nothing changed, nothing was released, or the options say so. */
export function proofQuestions(state: ProjectState, source: string): ProofQuestions | null {
  const { config, lineage, unreleased } = state;
  if (config.proofs === 'off' || lineage.base === null || unreleased.length === 0) return null;
  return questionsBetween(state, lineage.base.source, source);
}

/** What is asked of a project at two commits. */
export function questionsBetween(
  { facts, config }: TaggedProject,
  before: string,
  after: string,
): ProofQuestions {
  const from: TreePlace = { commit: before, roots: [facts.root, ...config.formerRoots] };
  const to: TreePlace = { commit: after, roots: [facts.root, ...config.formerRoots] };
  const { api } = ECOSYSTEMS[facts.ecosystem];
  const manifest = MANIFEST_NAMES[facts.ecosystem];
  const globs = [...(manifest === null ? [] : [manifest]), ...config.labelSchemas];
  return {
    api: api && {
      changes: { kind: 'api-changes', language: api.language, from, to },
      before: { kind: 'api-deprecations', language: api.language, at: from },
      after: { kind: 'api-deprecations', language: api.language, at: to },
    },
    files: {
      before: { kind: 'project-files', at: from, globs },
      after: { kind: 'project-files', at: to, globs },
    },
  };
}

/** All of it as a list, for asking. */
export function listed({ api, files }: ProofQuestions): readonly Question[] {
  return [...(api === null ? [] : Object.values<Question>(api)), ...Object.values(files)];
}
