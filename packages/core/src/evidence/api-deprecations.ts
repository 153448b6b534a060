import type { ApiLanguage } from '../ecosystems/ecosystem';
import type { TreePlace } from './tree-place';

/** Which public names of a project its sources mark as deprecated at a commit. */
export interface ApiDeprecations {
  readonly kind: 'api-deprecations';
  readonly language: ApiLanguage;
  readonly at: TreePlace;
}

/** A mark, as the sources write it down. */
export interface DeprecationMark {
  /** As `ApiChange` spells it; a parameter is `package.function(parameter)`. */
  readonly symbol: string;
  /** Path from the repository's top. */
  readonly file: string;
  readonly line: number;
  /** Whether using it warns while the program runs. */
  readonly warns: boolean;
  readonly since: string | null;
  readonly removeIn: string | null;
  /** Null: the mark says that there is none; undefined: it says nothing of one. */
  readonly replacement?: string | null;
}
