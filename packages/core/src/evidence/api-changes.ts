import type { ApiLanguage } from '../ecosystems/ecosystem';
import type { TreePlace } from './tree-place';

/** How the public API of a project at one commit differs from what it was at another. */
export interface ApiChanges {
  readonly kind: 'api-changes';
  readonly language: ApiLanguage;
  readonly from: TreePlace;
  readonly to: TreePlace;
}

/**
 * One difference. `breaking` breaks users, `additive` gives them something, `deprecated` announces
 * an end, `none` shows and asks for nothing; `undecided`: the sources do not tell.
 */
export interface ApiChange {
  /** The public name, members included: `package.Class.method`, `package/subpath#name`. */
  readonly symbol: string;
  /** What of it: a parameter, a base; null: itself. */
  readonly subject: string | null;
  readonly verdict: 'breaking' | 'additive' | 'deprecated' | 'none' | 'undecided';
  /** Kebab-case, as docs/surface.md lists them. */
  readonly reason: string;
  /** `types`: programs run as before, and only those who look at types and marks see it. */
  readonly seen: 'runtime' | 'types';
  /** What is gone has the whole of its surface under this name now; null: that cannot be told. */
  readonly renamedTo: string | null;
  /** Path from the repository's top, in the newer tree, or in the older one for what is gone. */
  readonly file: string | null;
  readonly line: number | null;
}
