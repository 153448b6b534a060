import type { GitCommand } from '../git-command';

/**
 * Of a commit and its first parents the newest that was made by then, ISO 8601 in UTC, as its
 * committer’s clock had it; null: none.
 */
export function commitUntil(commit: string, until: string): GitCommand<string | null> {
  const seconds = Math.floor(Date.parse(until) / 1000);
  return {
    args: [
      'rev-list',
      '--max-count=1',
      '--first-parent',
      `--until=${seconds}`,
      '--end-of-options',
      commit,
    ],
    parse: ({ stdout }) => stdout.toString('latin1').trim() || null,
  };
}
