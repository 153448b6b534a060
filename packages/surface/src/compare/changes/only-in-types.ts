import type { Found } from './found';

/** What was found of something that there is for type checkers alone. */
export function onlyInTypes(found: readonly Found[]): Found[] {
  return found.map((each) => ({ ...each, seen: 'types' }));
}
