import type { DeprecationMark } from '../evidence/api-deprecations';
import type { ApiChange } from '../evidence/api-changes';
import type { ProjectState } from '../policy/project-state';
import type { Proof } from './proof';
import type { Removal } from './removal';

/** What the files of a project prove since its last stable release. */
export interface Proven {
  readonly proofs: readonly Proof[];
  readonly removals: readonly Removal[];
  /** What the sources do not tell; no proof. */
  readonly undecided: readonly Undecided[];
  /** Breaks what looks at types and nothing that runs, where types are not part of the API. */
  readonly typesOnly: readonly ApiChange[];
  /** Marks of deprecation that stand, and those that the last release did not have. */
  readonly marks: readonly DeprecationMark[];
  readonly newMarks: readonly DeprecationMark[];
}

export interface Undecided {
  readonly symbol: string;
  readonly reason: string;
  /** Path from the repository's top. */
  readonly file: string | null;
  readonly line: number | null;
}

export interface ProvenState extends ProjectState {
  readonly proven: Proven;
}

export const NOTHING_PROVEN: Proven = {
  proofs: [],
  removals: [],
  undecided: [],
  typesOnly: [],
  marks: [],
  newMarks: [],
};
