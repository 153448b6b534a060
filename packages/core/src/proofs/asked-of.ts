import { maxBump, type Bump } from '../versions/bump';
import type { ProvenState } from './proven';

/** What a project's own changes ask for: what is claimed, and at least what is proved. */
export function askedOf({ own, proven }: ProvenState): Bump {
  return maxBump([own.bump, ...proven.proofs.map(({ bump }) => bump)]);
}
