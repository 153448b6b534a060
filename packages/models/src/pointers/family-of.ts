import { NO_FAMILY, type FamilyState, type RegistryState } from './registry-state';

/** What the state says of a family; an empty family when it says nothing. */
export function familyOf(state: RegistryState, family: string): FamilyState {
  return Object.hasOwn(state.families, family)
    ? (state.families[family] as FamilyState)
    : NO_FAMILY;
}
