import type { Language } from '../../surface/surface';
import type { ReasonCode } from './reasons';

/**
 * Where a change shows: `runtime`, when programs that use the package run; `types`, only in what is
 * written about it, for type checkers, editors and readers.
 */
export type Seen = 'runtime' | 'types';

/** Reasons that only annotations give, whatever the language. */
const TYPES: readonly ReasonCode[] = [
  'accepted-values-widened',
  'accepted-values-narrowed',
  'returned-values-widened',
  'returned-values-narrowed',
  'type-changed',
  'type-loosened',
  'type-undecided',
  'annotation-added',
  'annotation-removed',
  'type-parameter-added',
  'type-parameter-removed',
  'type-parameter-default-removed',
  'required-member-added',
  'member-made-required',
  'member-made-optional',
  'made-final',
  'visibility-narrowed',
  'visibility-widened',
];

/** TypeScript's modifiers leave nothing behind when the program runs. */
const COMPILED_AWAY: readonly ReasonCode[] = ['made-abstract', 'abstract-member-added'];

const SEEN: Readonly<Record<Language, ReadonlySet<string>>> = {
  python: new Set(TYPES),
  typescript: new Set([...TYPES, ...COMPILED_AWAY]),
};

/** Where a change of this reason shows, if nothing of what changed says otherwise. */
export function seenOf(reason: string, language: Language): Seen {
  return SEEN[language].has(reason) ? 'types' : 'runtime';
}
