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
        time: timeOf(tag?.content ?? null) ?? timeOf(commit.content) ?? 0,
      },
    ];
  });
}

function parentsOf(commit: Buffer): readonly string[] {
  return [...headerOf(commit).matchAll(/^parent ([0-9a-f]+)$/gm)].map(
    (found) => found[1] as string,
  );
}

/** Who tagged, or committed, says when. Very old tags do not; null then. */
function timeOf(object: Buffer | null): number | null {
  const found = object && /^(?:tagger|committer) .*> (\d+) [+-]\d+$/m.exec(headerOf(object));
  return found ? Number(found[1]) : null;
}

function headerOf(object: Buffer): string {
  const end = object.indexOf('\n\n');
  return object.toString('latin1', 0, end < 0 ? object.length : end);
}
