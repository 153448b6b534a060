import {
  type RemoteFacts,
  type RepoFacts,
  type Result,
  type TagFact,
  fail,
  ok,
} from '@release-openmed/core';
import { approvedPlan } from '@release-openmed/core/names';
import { compareCommits } from '../git/commands/compare-commits';
import { type Ref, listRefs } from '../git/commands/list-refs';
import { type RemoteRefs, listRemoteRefs } from '../git/commands/list-remote-refs';
import type { Repository } from '../git/repository';
import { settled } from '../git/settled';
import { borrow } from './borrow';
import { compareTags } from './compare-tags';
import type { GitFactsRequest } from './git-facts';
import { readLease } from './read-lease';
import { readTags } from './read-tags';
import { remoteTag } from './remote-tag';
import type { TagRef } from './tag-ref';
import { remoteFailure } from './remote-failure';

export interface RefFacts extends Pick<RemoteFacts, 'head' | 'relation'>, Pick<RepoFacts, 'lease'> {
  /** The clone's and the remote's, without approvals: those are of no release. */
  readonly tags: readonly TagFact[];
  /** The remote's tags; the clone's, where no remote is asked. */
  readonly refs: readonly TagRef[];
  /** Branch → commit: the remote's; where no remote is asked, as the clone knows them. */
  readonly heads: ReadonlyMap<string, string>;
  /** Makes the commits of the remote's tags visible to a command. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Tags and the branch's head, of the clone and of the remote. `scratch`: an empty folder that
 * outlives the use of `env`.
 */
export async function readRefs(
  repository: Repository,
  request: GitFactsRequest,
  scratch: string,
): Promise<Result<RefFacts>> {
  // First, so that whatever is released while the rest is read has moved it.
  const lease = await leaseOf(repository, request, scratch);
  if (!lease.ok) return lease;
  const tracking = `refs/remotes/${request.remote}/${repository.branch}`;
  const [refs, remote] = await settled([
    repository.git.run(listRefs(['refs/tags', ...branchRefs(request, tracking)])),
    askRemote(repository, request),
  ]);
  if (!remote.ok) return remote;
  const local = refs.filter(({ name }) => name.startsWith(TAGS)).map(toTagRef);
  const { missing, failures } = compareTags(local, remote.value?.tags ?? new Map());
  if (failures.length > 0) return fail(...failures);

  const tracked = refs.find(({ name }) => name === tracking)?.object;
  const head = headOf(remote.value, tracked, repository);
  const unknown = [
    ...missing.map(({ name }) => `${TAGS}${name}`),
    ...(isHere(head, [repository.head, tracked]) ? [] : [`refs/heads/${repository.branch}`]),
  ];
  const env = await borrow(unknown, { repository, request, scratch });
  if (!env.ok) return env;
  const [tags, relation] = await settled([
    readTags(repository, [...local, ...missing].filter(isNoApproval), env.value),
    relate(repository, head, env.value),
  ]);
  return ok({
    env: env.value,
    head: head ?? null,
    relation,
    tags,
    refs: askedFor(remote.value, local),
    heads: headsKnown(remote.value, refs, request),
    lease: lease.value,
  });
}

/** Null also where nothing is going to be pushed. */
async function leaseOf(
  repository: Repository,
  { lease, remote }: GitFactsRequest,
  scratch: string,
): Promise<Result<string | null>> {
  return lease === true ? readLease(repository, remote, scratch) : ok(null);
}

/** The branch's commit at the remote, or, where no remote is asked, as the clone remembers it. */
function headOf(
  remote: RemoteRefs | null,
  tracked: string | undefined,
  { branch }: Repository,
): string | undefined {
  return remote === null ? tracked : remote.heads.get(branch ?? '');
}

/** Whether the clone has the commit: where there is none, there is nothing to lack. */
function isHere(head: string | undefined, known: readonly (string | undefined)[]): boolean {
  return head === undefined || known.includes(head);
}

/** Of those branches alone whose remote is asked, the clone has to say what it knows itself. */
function branchRefs({ offline, remote }: GitFactsRequest, tracking: string): readonly string[] {
  return offline === true ? [HEADS, `refs/remotes/${remote}/`] : [tracking];
}

/** The clone's: as it remembers the remote's, and its own that it does not remember there. */
function headsKnown(
  asked: RemoteRefs | null,
  refs: readonly Ref[],
  { remote }: GitFactsRequest,
): RefFacts['heads'] {
  if (asked !== null) return asked.heads;
  const under = (prefix: string) =>
    refs
      .filter(({ name, type }) => name.startsWith(prefix) && type === 'commit')
      .map(({ name, object }) => [name.slice(prefix.length), object] as const);
  return new Map([...under(HEADS), ...under(`refs/remotes/${remote}/`)]);
}

const HEADS = 'refs/heads/';
const TAGS = 'refs/tags/';

function toTagRef({ name, object, type }: Ref): TagRef {
  return { name: name.slice(TAGS.length), object, annotated: type === 'tag' };
}

function askedFor(remote: RemoteRefs | null, local: readonly TagRef[]): readonly TagRef[] {
  return remote === null ? local : [...remote.tags].map(([name, tag]) => remoteTag(name, tag));
}

function isNoApproval({ name }: TagRef): boolean {
  return approvedPlan(name) === null;
}

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

/** Where the branch's tip stands against the remote's. */
async function relate(
  { git, head: tip }: Repository,
  head: string | undefined,
  env: RefFacts['env'],
): Promise<RemoteFacts['relation']> {
  if (head === undefined) return 'ahead';
  return head === tip ? 'equal' : git.run({ ...compareCommits(tip, head), env });
}
