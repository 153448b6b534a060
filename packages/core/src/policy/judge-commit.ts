import type { Change, ParsedMessage } from '../commits/change';
import { compareBumps, maxBump, type Bump } from '../versions/bump';
import type { Policy } from './policy';

/** What a commit asks for under a policy, before the zero-major rule. */
export interface Judgement {
  readonly bump: Bump;
  /** The change that decided. */
  readonly change: Change;
  /** What decided: a commit type, `breaking`, `Sem-Ver`, or `other`. */
  readonly type: string;
}

/** pbr's symbols (its documentation, "Sem-Ver"); words that are not here are ignored, with a warning elsewhere. */
export const SEM_VER_BUMPS: ReadonlyMap<string, Bump> = new Map([
  ['api-break', 'major'], ['feature', 'minor'], ['deprecation', 'minor'], ['bugfix', 'patch'],
]);

export function judgeCommit(parsed: ParsedMessage, policy: Policy): Judgement {
  const [header] = parsed.changes;
  const changes = policy.nestedEntries ? parsed.changes : parsed.changes.filter((change) => !change.nested);
  const judged = changes.map((change) => judgeChange(change, parsed, policy));
  const trailer = maxBump(parsed.semVer.map((word) => SEM_VER_BUMPS.get(word) ?? 'none'));
  if (trailer !== 'none') judged.push({ bump: trailer, change: header!, type: 'Sem-Ver' });
  return judged.reduce((most, next) => (compareBumps(next.bump, most.bump) > 0 ? next : most));
}

function judgeChange(change: Change, parsed: ParsedMessage, policy: Policy): Judgement {
  if (change.breaking !== null) return { bump: 'major', change, type: 'breaking' };
  const type = change.type ?? (parsed.reverts ? 'revert' : null);
  if (type === null) return { bump: policy.otherwise, change, type: 'other' };
  return { bump: policy.types.get(type) ?? policy.otherwise, change, type };
}
