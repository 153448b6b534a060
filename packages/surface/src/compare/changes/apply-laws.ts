import type { Found } from './found';

/** When something of two states of a thing is a change, and which. */
export interface Law<T> {
  readonly when: (before: T, after: T) => boolean;
  readonly says: Found;
}

/** What the laws say of a change, in their order. */
export function applyLaws<T>(laws: readonly Law<T>[], before: T, after: T): Found[] {
  return laws.filter(({ when }) => when(before, after)).map(({ says }) => says);
}
