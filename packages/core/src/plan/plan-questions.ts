import type { FilesAt } from '../evidence/files-at';
import type { RepoFacts } from '../facts';

/**
 * What has to be known before anything is decided: the files at a tip that is not what is released.
 */
export function planQuestions(facts: RepoFacts): readonly FilesAt[] {
  return facts.tip === facts.source ? [] : [filesAtTip(facts)];
}

export function filesAtTip({ tip, paths }: RepoFacts): FilesAt {
  return { kind: 'files-at', commit: tip, paths };
}
