import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Failure, type Operation, type Result, fail, ok } from '@release-openmed/core';
import { temporaryIndex } from '../git/commands/temporary-index';
import { writeBlobs } from '../git/commands/write-blobs';
import { writeCommit } from '../git/commands/write-commit';
import { configFlag } from '../git/config-flag';
import type { Repository } from '../git/repository';

type Stamp = Extract<Operation, { kind: 'stamp' }>;

/**
 * Writes the commits of stamps into the object store: id of the stamp → commit. No ref, index or
 * file of the user is touched. A text is stored byte for byte: it was read from the object store,
 * in the form git keeps, so line-ending conversion and filters have no part in it; a checkout
 * applies them as to any other commit. A file keeps its mode, a new one is an ordinary file.
 * Commits are signed when `commit.gpgSign` says so. Failure: `stamp-not-a-file` for a link, a
 * submodule or a folder.
 */
export async function writeStamps(
  repository: Repository,
  stamps: readonly Stamp[],
  scratch: string,
): Promise<Result<ReadonlyMap<string, string>>> {
  const written = new Map<string, string>();
  for (const [number, stamp] of stamps.entries()) {
    const commit = await writeStamp(repository, stamp, join(scratch, `stamp-${number}`));
    if (!commit.ok) return commit;
    written.set(stamp.id, commit.value);
  }
  return ok(written);
}

async function writeStamp(
  { git, config }: Repository,
  { parent, edits, message }: Stamp,
  scratch: string,
): Promise<Result<string>> {
  const index = temporaryIndex(`${scratch}.index`);
  await git.run(index.fill(parent));
  const modes = await git.run(index.list());
  const failures = edits.flatMap(({ path }) => cannotWrite(path, modes));
  if (failures.length > 0) return fail(...failures);

  const files = edits.map((_, at) => `${scratch}.${at}`);
  await Promise.all(edits.map(({ text }, at) => writeFile(files[at] as string, text)));
  const blobs = await git.run(writeBlobs(files));
  await git.run(
    index.add(
      edits.map(({ path }, at) => ({
        path,
        blob: blobs[at] as string,
        mode: modes.get(path) ?? '100644',
      })),
    ),
  );
  const tree = await git.run(index.write());
  return ok(
    await git.run(
      writeCommit({ tree, parent, message, sign: configFlag(config, 'commit.gpgsign') }),
    ),
  );
}

/**
 * The index would quietly replace a link or a folder by the new file: refused, because a stamp
 * changes texts alone.
 */
function cannotWrite(path: string, modes: ReadonlyMap<string, string>): readonly Failure[] {
  const mode = modes.get(path);
  const parts = path.split('/');
  const above = parts
    .slice(1)
    .map((_, at) => parts.slice(0, at + 1).join('/'))
    .find((folder) => modes.has(folder));
  const isFolder =
    mode === undefined && [...modes.keys()].some((other) => other.startsWith(`${path}/`));
  if (above === undefined && !isFolder && (mode === undefined || mode.startsWith('100'))) return [];
  const what =
    above !== undefined
      ? `below ${above}, which is no folder`
      : isFolder
        ? 'a folder'
        : mode === '120000'
          ? 'a symbolic link'
          : 'a submodule';
  return [
    {
      code: 'stamp-not-a-file',
      message: `A release would write to ${path}, but in the repository that is ${what}.`,
      fix: 'Let the option that names it point to the file itself.',
      where: path,
    },
  ];
}
