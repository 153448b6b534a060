import { type Result, type TagFact, fail, ok } from '@release-openmed/core';
import { borrowTags } from '../git/commands/borrow-tags';
import { listRefs } from '../git/commands/list-refs';
import { type RemoteRefs, listRemoteRefs } from '../git/commands/list-remote-refs';
import { objectStoreEnv } from '../git/object-store-env';
import type { Repository } from '../git/repository';
import { settled } from '../git/settled';
import { compareTags } from './compare-tags';
import type { GitFactsRequest } from './git-facts';
import { readTags } from './read-tags';
import { remoteFailure } from './remote-failure';

export interface RefFacts {
  /** The clone's and the remote's. */
  readonly tags: readonly TagFact[];
  /** Commit of the released branch in the remote; null: it is not there, or HEAD is detached. */
  readonly head: string | null;
  /** Makes the commits of the remote's tags visible to a command. */
  readonly env: Readonly<Record<string, string>>;
}

/** Tags and the branch's head, of the clone and of the remote. `scratch`: an empty folder that outlives the use of `env`. */
export async function readRefs(repository: Repository, request: GitFactsRequest, scratch: string): Promise<Result<RefFacts>> {
  const tracking = `refs/remotes/${request.remote}/${repository.branch}`;
  const [refs, remote] = await settled([repository.git.run(listRefs(['refs/tags', tracking])), askRemote(repository, request)]);
  if (!remote.ok) return remote;
  const local = refs
    .filter(({ name }) => name.startsWith('refs/tags/'))
    .map(({ name, object, type }) => ({ name: name.slice('refs/tags/'.length), object, annotated: type === 'tag' }));
  const { missing, failures } = compareTags(local, remote.value?.tags ?? new Map(), request.concerns ?? (() => true));
  if (failures.length > 0) return fail(...failures);

  const env = missing.length === 0 ? {} : objectStoreEnv(scratch, repository.objects);
  if (missing.length > 0) {
    try {
      await repository.git.run({ ...borrowTags(request.remote, missing.map(({ name }) => name)), env });
    } catch (error) {
      return fail(remoteFailure(error, request.remote));
    }
  }
  const head = remote.value === null ? refs.find(({ name }) => name === tracking)?.object : remote.value.heads.get(repository.branch ?? '');
  return ok({ env, head: head ?? null, tags: await readTags(repository, [...local, ...missing], env) });
}

async function askRemote(repository: Repository, request: GitFactsRequest): Promise<Result<RemoteRefs | null>> {
  if (request.offline === true) return ok(null);
  try {
    return ok(await repository.git.run(listRemoteRefs(request.remote)));
  } catch (error) {
    return fail(remoteFailure(error, request.remote));
  }
}
