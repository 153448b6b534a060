import type { FilesAt } from '../evidence/files-at';
import type { Question } from '../evidence/question';
import type { RepoFacts } from '../facts';
import type { Release } from '../history/read-tags';
import type { History } from '../history/read-history';
import { promotionQuestions } from './promotion-questions';

/**
 * What has to be known before anything is decided: the files at a tip that is not what is released,
 * and what has changed since candidates that were cut earlier.
 */
export function planQuestions(
  facts: RepoFacts,
  promoted: readonly Release[],
  history: History,
): readonly Question[] {
  const there = facts.tip === facts.source ? [] : [filesAtTip(facts)];
  return [...there, ...promotionQuestions(promoted, facts, history)];
}

export function filesAtTip({ tip, paths }: RepoFacts): FilesAt {
  return { kind: 'files-at', commit: tip, paths };
}
