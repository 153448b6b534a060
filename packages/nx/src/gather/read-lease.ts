import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LEASE, type Result, fail, ok } from '@release-openmed/core';
import { fetchRef } from '../git/commands/fetch-ref';
import { objectStoreEnv } from '../git/object-store-env';
import type { Repository } from '../git/repository';
import { remoteFailure } from './remote-failure';

/**
 * Where the remote's lease stands; null: nobody has released there. It has to be read before the
 * tags are: then whatever is released in between has moved it.
 */
export async function readLease(
  { git, common, objects }: Repository,
  remote: string,
  scratch: string,
): Promise<Result<string | null>> {
  const folder = join(scratch, 'lease');
  await mkdir(join(folder, 'objects'), { recursive: true });
  await writeFile(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
  const command = fetchRef(remote, LEASE, { folder, common });
  const env = { ...command.env, ...objectStoreEnv(join(folder, 'objects'), objects) };
  try {
    if (!(await git.run({ ...command, env }))) return ok(null);
  } catch (error) {
    return fail(remoteFailure(error, remote));
  }
  const fetched = await readFile(join(folder, 'FETCH_HEAD'), 'utf8');
  return ok(/^[0-9a-f]+/.exec(fetched)?.[0] ?? null);
}
