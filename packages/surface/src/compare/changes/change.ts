import type { DiagnosticCode, Language, Place } from '../../surface/surface';
import type { ReasonCode } from './reasons';
import type { Seen } from './seen';

/**
 * What a change asks of the release: `breaking` breaks users of the old surface, `additive` gives
 * new ones something, `deprecated` announces an end, `none` shows but breaks and gives nothing,
 * `undecided` could be any of these.
 */
export type Verdict = 'breaking' | 'additive' | 'deprecated' | 'none' | 'undecided';

export interface Change {
  /** The public name, members and parameters included: `package.Class.method`. */
  readonly symbol: string;
  readonly verdict: Verdict;
  readonly reason: ReasonCode | DiagnosticCode;
  /** Whether it shows when programs run, or only to those who look at types and marks. */
  readonly seen: Seen;
  /** What the change is about within the symbol: a parameter, a base, a type parameter. */
  readonly subject?: string;
  /** Source-like text of what was and what is; `null` where there is nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Where to look: in the new sources, or in the old ones for what is gone. */
  readonly place: Place | null;
  /** `removed`: the name that took its place, where one alone has the same surface. */
  readonly renamedTo?: string;
  /** The symbol's other public names that this change concerns as well. */
  readonly alsoAs?: readonly string[];
}

export interface SurfaceChanges {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly package: string;
  /** Sorted by symbol. Empty: nothing of the surface changed. */
  readonly changes: readonly Change[];
}
