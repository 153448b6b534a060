import type { GitCommand } from '../git-command';

/**
 * What commits change against their only parent, as `git patch-id` reads it; nothing of a merge.
 */
export function patchDiffs(commits: readonly string[]): GitCommand<Buffer> {
  return {
    args: [
      ...['diff-tree', '--stdin', '--patch', '--root', '--full-index', '--no-renames'],
      ...['--no-color', '--no-ext-diff', '--no-textconv', '--unified=3'],
      ...['--src-prefix=a/', '--dst-prefix=b/'],
    ],
    input: commits.map((commit) => `${commit}\n`).join(''),
    spooled: true,
    parse: ({ stdout }) => stdout,
  };
}
