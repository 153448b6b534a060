import { type RemoteFacts, type Result, type TagFact, fail, ok } from '@release-openmed/core';
import { borrowRefs } from '../git/commands/borrow-refs';
import { compareCommits } from '../git/commands/compare-commits';
import { type Ref, listRefs } from '../git/commands/list-refs';
import { type RemoteRefs, listRemoteRefs } from '../git/commands/list-remote-refs';
import { objectStoreEnv } from '../git/object-store-env';
import type { Repository } from '../git/repository';
import { settled } from '../git/settled';
import { compareTags } from './compare-tags';
import type { GitFactsRequest } from './git-facts';
import { readTags } from './read-tags';
import { remoteFailure } from './remote-failure';

export interface RefFacts extends Pick<RemoteFacts, 'head' | 'relation'> {
  /** The clone's and the remote's. */
  readonly tags: readonly TagFact[];
  /** Makes the commits of the remote's tags visible to a command. */
  readonly env: Readonly<Record<string, string>>;
}

/** Tags and the branch's head, of the clone and of the remote. `scratch`: an empty folder that outlives the use of `env`. */
export async function readRefs(
  repository: Repository,
  request: GitFactsRequest,
  scratch: string,
): Promise<Result<RefFacts>> {
  const { git, branch, head: source } = repository;
  const [refs, remote] = await settled([
    git.run(listRefs(['refs/tags', `refs/remotes/${request.remote}/${branch}`])),
    askRemote(repository, request),
  ]);
  if (!remote.ok) return remote;
  const local = refs.flatMap(({ name, object, type }) =>
    name.startsWith(TAGS)
      ? [{ name: name.slice(TAGS.length), object, annotated: type === 'tag' }]
      : [],
  );
  const { missing, failures } = compareTags(
    local,
    remote.value?.tags ?? new Map(),
    request.concerns ?? (() => true),
  );
  if (failures.length > 0) return fail(...failures);

  const tracked = refs.find(({ name }: Ref) => !name.startsWith(TAGS))?.object;
  const head = remote.value === null ? tracked : remote.value.heads.get(branch ?? '');
  const unknown = [
    ...missing.map(({ name }) => `${TAGS}${name}`),
    ...(head === undefined || head === source || head === tracked ? [] : [`refs/heads/${branch}`]),
  ];
  const env = unknown.length === 0 ? {} : objectStoreEnv(scratch, repository.objects);
  if (unknown.length > 0) {
    try {
      await git.run({ ...borrowRefs(request.remote, unknown), env });
    } catch (error) {
      return fail(remoteFailure(error, request.remote));
    }
  }
  const [tags, relation] = await settled([
    readTags(repository, [...local, ...missing], env),
    head === undefined
      ? ('ahead' as const)
      : head === source
        ? ('equal' as const)
        : git.run({ ...compareCommits(source, head), env }),
  ]);
  return ok({ env, head: head ?? null, relation, tags });
}

const TAGS = 'refs/tags/';

async function askRemote(
  repository: Repository,
  request: GitFactsRequest,
): Promise<Result<RemoteRefs | null>> {
  if (request.offline === true) return ok(null);
  try {
    return ok(await repository.git.run(listRemoteRefs(request.remote)));
  } catch (error) {
    return fail(remoteFailure(error, request.remote));
  }
}
