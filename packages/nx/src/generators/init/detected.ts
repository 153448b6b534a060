import type { Hint } from './known/hint';
import type { KnownProject } from './known/known-project';
import type { Claims, FixedGroup } from './tags/claims';

/** What a repository shows about how it wants to be released. */
export interface Detected {
  /** Of two for one option the first counts. */
  readonly hints: readonly Hint[];
  readonly tools: readonly ReplacedTool[];
  readonly claims: Claims;
  /** Those that are released. */
  readonly projects: readonly KnownProject[];
  readonly groups: readonly FixedGroup[];
}

export interface ReplacedTool {
  readonly tool: string;
  /** What it has no word for here, a sentence each. */
  readonly left: readonly string[];
}
