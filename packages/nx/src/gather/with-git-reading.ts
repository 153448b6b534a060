import { posix } from 'node:path';
import {
  type CommitFact,
  type Failure,
  type FileTexts,
  type RemoteFacts,
  type Result,
  type TagFact,
  all,
  fail,
  ok,
} from '@release-openmed/core';
import { logCommits } from '../git/commands/log-commits';
import { statusPaths } from '../git/commands/status-paths';
import { gitFailure } from '../git/git-failure';
import { gitRunner } from '../git/git-runner';
import { openRepository } from '../git/open-repository';
import type { Repository } from '../git/repository';
import { settled } from '../git/settled';
import { withScratch } from '../git/with-scratch';
import { completeHistory } from './complete-history';
import { type Lender, lenderOf } from './lender';
import { promotedSource } from './promoted-source';
import type { GitFacts, GitFactsRequest } from './git-facts';
import { readFiles } from './read-files';
import { type RefFacts, readRefs } from './read-refs';
import type { TagRef } from './tag-ref';
import { remoteUrl } from './remote-url';
import { sourceUntil } from './source-until';
import { webUrl } from './web-url';

/**
 * A repository that is being read: what there is to know is promised, so that other work can go on
 * meanwhile.
 */
export interface GitReading {
  readonly repository: Repository;
  /** Texts at the source of the paths that were asked for, known long before the rest. */
  readonly files: Promise<Result<FileTexts>>;
  readonly facts: Promise<Result<GitFacts>>;
  /** Makes the commits of the remote's tags visible to a command. */
  readonly env: Promise<Readonly<Record<string, string>>>;
  /** The remote's tags; the clone's, where no remote is asked. */
  readonly tags: Promise<readonly TagRef[]>;
  readonly lender: Promise<Lender>;
}

/**
 * Reads everything that git knows, with a number of processes that does not grow with projects,
 * tags or commits, and changes nothing: no file, no ref, no object. What was borrowed from the
 * remote for it is there until `use` has ended. Failures: those of `openRepository`,
 * `shallow-history`, `partial-history`, `remote-missing`, `remote-unreachable`, `tag-mismatch`,
 * `promotion-unknown`, `promotion-off-branch`, `file-not-utf8`, `git-failed`.
 */
export async function withGitReading<T>(
  request: GitFactsRequest,
  use: (reading: GitReading) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await openRepository(request.workspaceRoot);
  if (!opened.ok) return opened;
  const url = remoteUrl(opened.value.config, request.remote);
  const offline = request.offline === true || (url === null && request.mayLackRemote === true);
  if (url === null && !offline) return fail(remoteMissing(opened.value, request.remote));
  const complete = await completeHistory(opened.value, request);
  if (!complete.ok) return complete;
  const repository = seeing(complete.value, request);
  const known = url === null ? null : { name: request.remote, web: webUrl(url) };
  try {
    return await withScratch((scratch) =>
      use(startReading(repository, { ...request, offline, scratch, known })),
    );
  } catch (error) {
    return fail(gitFailure(error, request.workspaceRoot));
  }
}

/** Every command then sees the commit that is read in place of HEAD. */
function seeing(repository: Repository, { workspaceRoot, source }: GitFactsRequest): Repository {
  return source === undefined || source === null
    ? repository
    : { ...repository, git: gitRunner(workspaceRoot, source.env) };
}

interface Reading extends GitFactsRequest {
  readonly scratch: string;
  readonly known: Pick<RemoteFacts, 'name' | 'web'> | null;
}

function startReading(repository: Repository, request: Reading): GitReading {
  const refs = readRefs(repository, request, request.scratch);
  const source = sourceOf(repository, request, refs);
  const paths = insideRepository(repository.prefix, request.paths);
  const files = source.then((read) =>
    read.ok ? readFiles(repository, read.value, paths) : ok(new Map<string, string>()),
  );
  const facts = readFacts(repository, request, { refs, source, files, paths });
  const env = refs.then((read) => (read.ok ? read.value.env : {}));
  const tags = refs.then((read) => (read.ok ? read.value.refs : []));
  const lender = refs.then((read) =>
    lenderOf(read.ok ? read.value.heads : new Map(), {
      repository,
      request,
      scratch: request.scratch,
    }),
  );
  for (const promise of [files, facts, env, tags, lender]) promise.catch(() => undefined);
  return { repository, files, facts, env, tags, lender };
}

interface Parts {
  readonly refs: Promise<Result<RefFacts>>;
  readonly source: Promise<Result<string>>;
  readonly files: Promise<Result<FileTexts>>;
  readonly paths: readonly string[];
}

async function readFacts(
  repository: Repository,
  request: Reading,
  parts: Parts,
): Promise<Result<GitFacts>> {
  const { git, branch } = repository;
  const reading = [
    parts.refs,
    parts.source,
    parts.files,
    parts.source.then((read) =>
      read.ok ? walkFrom(read.value, repository, { ...request, refs: parts.refs }) : [],
    ),
    git.run(statusPaths()),
  ] as const;
  const [refs, source, files, commits, dirty] = await settled(reading);
  const read = all([refs, refs.ok ? source : ok(''), files]);
  if (!read.ok) return read;
  const [{ tags, head, relation, lease }, from, texts] = read.value;
  return ok({
    now: request.now,
    source: from,
    tip: repository.head,
    branch,
    workspace: repository.prefix.replace(/\/$/, ''),
    remote: request.known === null ? null : { ...request.known, head, relation },
    tags: tagsUntil(tags, request.until ?? null),
    commits,
    paths: parts.paths,
    files: texts,
    lease,
    dirty,
    gitProcesses: git.count,
  });
}

/** Only a promotion has to know the tags before the walk can start. */
async function sourceOf(
  repository: Repository,
  { from = [], source, until = null }: GitFactsRequest,
  refs: Promise<Result<RefFacts>>,
): Promise<Result<string>> {
  if (until !== null) return sourceUntil(repository, until);
  if (from.length === 0) return ok(source?.id ?? repository.head);
  const read = await refs;
  return read.ok ? promotedSource(repository, from, read.value) : read;
}

function tagsUntil(tags: readonly TagFact[], until: string | null): readonly TagFact[] {
  return until === null ? tags : tags.filter(({ time }) => time * 1000 <= Date.parse(until));
}

/** An early walk of a shallow clone ended where the clone did, perhaps before it was deepened. */
async function walkFrom(
  source: string,
  { git, shallow }: Repository,
  { walk, deepen, replay, refs }: GitFactsRequest & Pick<Parts, 'refs'>,
): Promise<readonly CommitFact[]> {
  if (replay === true) {
    const read = await refs;
    if (!read.ok) return [];
    const tips = [source, ...read.value.tags.map(({ commit }) => commit)];
    return git.run({ ...logCommits(tips), env: read.value.env });
  }
  const early = shallow || deepen === true ? null : await walk;
  return early?.[0]?.id === source ? early : git.run(logCommits([source]));
}

/** Git refuses to look outside the repository; that a path leaves it is told with its project. */
function insideRepository(prefix: string, paths: readonly string[]): readonly string[] {
  return paths
    .map((path) => posix.normalize(`${prefix}${path}`))
    .filter((path) => !path.startsWith('../'));
}

function remoteMissing(repository: Repository, remote: string): Failure {
  const names = [...repository.config.keys()].flatMap(
    (key) => /^remote\.(.+)\.url$/s.exec(key)?.[1] ?? [],
  );
  const others = names.length > 0 ? `; it has ${names.join(', ')}` : '';
  return {
    code: 'remote-missing',
    message: `The repository has no remote ${JSON.stringify(remote)}${others}.`,
    fix:
      names.length > 0
        ? 'Name one of these with --remote.'
        : `git remote add ${remote} <url>, or release in this clone alone with --no-push.`,
    where: repository.top,
  };
}
