import { isUtf8 } from 'node:buffer';
import { posix } from 'node:path';
import { type Result, fail, lockfileAt, ok } from '@release-openmed/core';
import { CHANGELOG_NAME } from '@release-openmed/core/names';
import { readObjects } from '../git/commands/read-objects';
import type { Repository } from '../git/repository';

/**
 * Texts of files as a commit holds them, before any checkout filter; absent ones are left out.
 * Failure `file-not-utf8`: an edit of text in another encoding would damage it. Changelogs
 * that are no Markdown are looked at, and whoever wants to write one finds that out.
 */
export async function readFiles(
  repository: Repository,
  commit: string,
  paths: readonly string[],
): Promise<Result<ReadonlyMap<string, string>>> {
  const wanted = [...new Set(paths)];
  const objects = await repository.git.run(readObjects(wanted.map((path) => `${commit}:${path}`)));
  const files = new Map<string, string>();
  const broken: string[] = [];
  wanted.forEach((path, index) => {
    const object = objects[index];
    if (object?.type !== 'blob') return;
    if (isUtf8(object.content) || isLookedAt(path))
      files.set(path, object.content.toString('utf8'));
    else broken.push(path);
  });
  if (broken.length === 0) return ok(files);
  return fail(
    ...broken.map((path) => ({
      code: 'file-not-utf8',
      message: 'The file is not UTF-8 text, so it cannot be edited safely.',
      fix: 'Save it as UTF-8, or take it out of the version files.',
      where: path,
    })),
  );
}

/** Of some binary files it counts that they are there; nothing edits them. */
function isLookedAt(path: string): boolean {
  if (lockfileAt(path)?.binary === true) return true;
  return CHANGELOG_NAME.test(posix.basename(path)) && !/\.(?:md|markdown)$/i.test(path);
}
