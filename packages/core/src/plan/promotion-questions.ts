import type { ChangedPaths } from '../evidence/changed-paths';
import type { RepoFacts } from '../facts';
import type { Release } from '../history/read-tags';
import type { History } from '../history/read-history';

/** Of candidates that were cut before the plan's source: what has changed in between. */
export function promotionQuestions(
  promoted: readonly Release[],
  { source: to }: Pick<RepoFacts, 'source'>,
  { positions }: Pick<History, 'positions'>,
): readonly ChangedPaths[] {
  return promoted
    .filter(({ source }) => source !== to && positions.has(source))
    .map(({ source: from }) => ({ kind: 'changed-paths', from, to }));
}
