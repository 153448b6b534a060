import type { TagFact } from '@release-openmed/core';
import { readObjects } from '../git/commands/read-objects';
import type { Repository } from '../git/repository';
import { releaseSource } from './release-source';
import type { TagRef } from './tag-ref';

/**
 * What tags point to: one process for all of them, however deeply a tag is nested. A tag on no
 * commit is left out.
 */
export async function readTags(
  repository: Repository,
  refs: readonly TagRef[],
  env: Readonly<Record<string, string>>,
): Promise<readonly TagFact[]> {
  const names = refs.flatMap(({ object, annotated }) => [
    `${object}^{commit}`,
    ...(annotated ? [object] : []),
  ]);
  const objects = await repository.git.run({ ...readObjects(names), env });
  let at = 0;
  return refs.flatMap(({ name, annotated }) => {
    const commit = objects[at++] ?? null;
    const tag = annotated ? (objects[at++] ?? null) : null;
    if (commit === null) return [];
    return [
      {
        name,
        commit: commit.id,
        parents: parentsOf(commit.content),
        source: tag === null ? null : releaseSource(tag.content.toString('utf8')),
      },
    ];
  });
}

function parentsOf(commit: Buffer): readonly string[] {
  const end = commit.indexOf('\n\n');
  const header = commit.toString('latin1', 0, end < 0 ? commit.length : end);
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((found) => found[1] as string);
}
