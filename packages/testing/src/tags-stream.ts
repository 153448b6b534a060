import type { RepoSpec } from './repo-spec';

/**
 * The tags of a specification as the input of `git fast-import`, for commits that exist under
 * `ids`.
 */
export function tagsStream(spec: RepoSpec, ids: Readonly<Record<string, string>>): string {
  return spec.commits
    .flatMap((commit) =>
      (commit.tags ?? []).map((tag) => ({
        commit: ids[commit.id] as string,
        ...(typeof tag === 'string' ? { name: tag } : tag),
      })),
    )
    .map(({ commit, name, message }) => {
      if (message === undefined) return `reset refs/tags/${name}\nfrom ${commit}\n\n`;
      const text = typeof message === 'string' ? message : message(ids);
      return [
        `tag ${name}`,
        `from ${commit}`,
        'tagger Ada Author <ada@example.org> 1767225600 +0000',
        `data ${Buffer.byteLength(text)}`,
        `${text}\n`,
      ].join('\n');
    })
    .join('');
}
