import type { CommitSpec, FactsSpec } from '../build-facts.fixture';
import type { CommitFact } from '../facts';

const START: CommitSpec = {
  message: 'feat: start',
  files: ['packages/a/x', 'packages/b/x'],
  tags: ['a@1.0.0', 'b@1.0.0'],
};

/** The tip of the target branch. */
export const ONTO = 'f'.repeat(40);

export interface Branch {
  readonly message: string;
  readonly files?: readonly string[];
}

/**
 * Facts of `a` and `b`, each released once; of a commit on the target branch, and of a branch with
 * these commits, oldest first. With a title they land as one.
 */
export function merging(branch: readonly Branch[], title: string | null = null): FactsSpec {
  const commits = branch.map(({ message, files = ['packages/a/x'] }, at) => ({
    id: String(at).repeat(40),
    message,
    files,
  }));
  const paths = [...new Set(commits.flatMap(({ files }) => files))];
  const squash = { id: 'e'.repeat(40), message: title ?? '', files: paths };
  return {
    projects: { a: {}, b: {} },
    commits: [
      START,
      { id: ONTO, message: 'feature: on the target', files: ['packages/a/y'] },
      ...(title === null ? commits : [squash]),
    ],
    merge: { onto: ONTO, commits: commits.map(asFact).toReversed(), title },
  };
}

function asFact(commit: { id: string; message: string; files: readonly string[] }): CommitFact {
  return { ...commit, parents: [], time: 0, author: 'Ada Author' };
}
