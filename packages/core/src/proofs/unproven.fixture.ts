import type { ProjectState } from '../policy/project-state';
import { NOTHING_PROVEN, type ProvenState } from './proven';

/** States of which nothing but their commits is known. */
export function unproven(states: readonly ProjectState[]): readonly ProvenState[] {
  return states.map((state) => ({ ...state, proven: NOTHING_PROVEN }));
}
