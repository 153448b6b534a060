import type { GitCommand } from '../git-command';

/**
 * Addresses of those who wrote commits, in lower case: authors as the commits have them and as a
 * mailmap does, so that none can hide behind the other, and co-authors.
 */
export function commitPeople(commits: readonly string[]): GitCommand<ReadonlySet<string>> {
  return {
    args: [
      ...['log', '--no-walk=unsorted', '--stdin'],
      '--format=<%ae>%n<%aE>%n%(trailers:key=Co-authored-by,valueonly)',
    ],
    input: commits.map((commit) => `${commit}\n`).join(''),
    parse: ({ stdout }) =>
      new Set(
        [...stdout.toString('utf8').matchAll(/<([^<>\s]+)>/g)].map(([, email = '']) =>
          email.toLowerCase(),
        ),
      ),
  };
}
