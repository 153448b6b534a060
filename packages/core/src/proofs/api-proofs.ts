import type { ApiChange } from '../evidence/api-changes';
import type { ProjectFacts } from '../facts';
import type { Bump } from '../versions/bump';
import type { Proof, ProofName } from './proof';
import { symbolName } from './symbol-name';

/** What is gone, name and all; of anything else that breaks, the name is still there. */
const REMOVALS: ReadonlySet<string> = new Set([
  'removed',
  'member-removed',
  'entry-point-removed',
  'parameter-removed',
]);

/** SemVer 2.0.0: 7 has deprecations and additions as minor, 8 what breaks as major. */
const VERDICTS: Readonly<
  Partial<Record<ApiChange['verdict'], { readonly bump: Bump; readonly proof: ProofName }>>
> = {
  breaking: { bump: 'major', proof: 'api-changed' },
  additive: { bump: 'minor', proof: 'api-added' },
  deprecated: { bump: 'minor', proof: 'api-deprecated' },
};

/** `types`: what shows only to those who look at types counts as well. */
export function apiProofs(
  changes: readonly ApiChange[],
  { root }: Pick<ProjectFacts, 'root'>,
  types: boolean,
): readonly Proof[] {
  return changes
    .filter(({ seen, verdict }) => types || seen === 'runtime' || verdict === 'deprecated')
    .flatMap((change): readonly Proof[] => {
      const proven = VERDICTS[change.verdict];
      if (proven === undefined) return [];
      const { renamedTo } = change;
      return [
        {
          proof: isRemoval(change) ? 'api-removed' : proven.proof,
          symbol: symbolName(change),
          ...(renamedTo === null ? {} : { renamedTo }),
          bump: proven.bump,
          file: change.file ?? root,
          line: change.line ?? 1,
        },
      ];
    });
}

function isRemoval({ verdict, reason }: ApiChange): boolean {
  return verdict === 'breaking' && REMOVALS.has(reason);
}
