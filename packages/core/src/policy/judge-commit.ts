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
  /** All its changes that ask for a release: what the notes tell. */
  readonly counted: readonly Change[];
}

/**
 * pbr's symbols (its documentation, "Sem-Ver"); words that are not here are ignored, with a warning
 * elsewhere.
 */
export const SEM_VER_BUMPS: ReadonlyMap<string, Bump> = new Map([
  ['api-break', 'major'],
  ['feature', 'minor'],
  ['deprecation', 'minor'],
  ['bugfix', 'patch'],
]);

export function judgeCommit(parsed: ParsedMessage, policy: Policy): Judgement {
  const changes = policy.nestedEntries
    ? parsed.changes
    : parsed.changes.filter((change) => !change.nested);
  const judged = changes.map((change) => judgeChange(change, parsed, policy));
  const trailer = maxBump(parsed.semVer.map((word) => SEM_VER_BUMPS.get(word) ?? 'none'));
  if (trailer !== 'none') judged.push({ bump: trailer, change: changes[0]!, type: 'Sem-Ver' });
  const most = judged.reduce((high, next) =>
    compareBumps(next.bump, high.bump) > 0 ? next : high,
  );
  return {
    ...most,
    counted: [...new Set(judged.filter(({ bump }) => bump !== 'none').map(({ change }) => change))],
  };
}

function judgeChange(
  change: Change,
  parsed: ParsedMessage,
  policy: Policy,
): Omit<Judgement, 'counted'> {
  if (change.breaking !== null) return { bump: 'major', change, type: 'breaking' };
  const type = change.type ?? (parsed.reverts ? 'revert' : null);
  if (type === null) return { bump: policy.otherwise, change, type: 'other' };
  return { bump: policy.types.get(type) ?? policy.otherwise, change, type };
}
