import {
  type CommitFact,
  type Failure,
  type RemoteFacts,
  type Result,
  fail,
  ok,
} from '@release-openmed/core';
import { logCommits } from '../git/commands/log-commits';
import { statusPaths } from '../git/commands/status-paths';
import { gitFailure } from '../git/git-failure';
import { openRepository } from '../git/open-repository';
import type { Repository } from '../git/repository';
import { settled } from '../git/settled';
import { withScratch } from '../git/with-scratch';
import { completeHistory } from './complete-history';
import { findPromotion } from './find-promotion';
import type { GitFacts, GitFactsRequest } from './git-facts';
import { readFiles } from './read-files';
import { readRefs } from './read-refs';
import { remoteUrl } from './remote-url';
import { webUrl } from './web-url';

/**
 * Reads everything that git knows, with a number of processes that does not grow with projects, tags or commits, and
 * changes nothing: no file, no ref, no object. Failures: those of `openRepository`, `shallow-history`,
 * `partial-history`, `remote-missing`, `remote-unreachable`, `tag-mismatch`, `file-not-utf8`, `git-failed`.
 */
export async function gatherGitFacts(request: GitFactsRequest): Promise<Result<GitFacts>> {
  const opened = await openRepository(request.workspaceRoot);
  if (!opened.ok) return opened;
  const url = remoteUrl(opened.value.config, request.remote);
  if (url === null && request.offline !== true)
    return fail(remoteMissing(opened.value, request.remote));
  const complete = await completeHistory(opened.value, request);
  if (!complete.ok) return complete;
  const remote = url === null ? null : { name: request.remote, web: webUrl(url) };
  try {
    return await withScratch((scratch) =>
      gather(complete.value, { ...request, scratch, known: remote }),
    );
  } catch (error) {
    return fail(gitFailure(error, request.workspaceRoot));
  }
}

interface Gathering extends GitFactsRequest {
  readonly scratch: string;
  readonly known: Pick<RemoteFacts, 'name' | 'web'> | null;
}

async function gather(repository: Repository, request: Gathering): Promise<Result<GitFacts>> {
  const { git, branch, prefix } = repository;
  const refs = readRefs(repository, request, request.scratch);
  // Only a promotion and a replay have to know the tags before the walk can start.
  const start =
    (request.from ?? null) === null
      ? ok(null)
      : await refs.then((read) =>
          read.ok ? findPromotion(repository, request.from!, read.value) : read,
        );
  if (!start.ok) return start;
  const source = start.value?.source ?? repository.head;
  const walk =
    request.replay === true
      ? refs.then((read) =>
          read.ok
            ? git.run({
                ...logCommits([source, ...read.value.tags.map(({ commit }) => commit)]),
                env: read.value.env,
              })
            : [],
        )
      : walkFrom(source, repository, request);
  const paths = request.files(prefix);
  const tipFiles =
    start.value === null
      ? Promise.resolve(ok(new Map<string, string>()))
      : readFiles(repository, repository.head, paths);
  const atSource = readFiles(repository, source, paths);
  const described = atSource.then((read) =>
    read.ok && request.projects !== undefined ? request.projects(read.value, prefix) : ok([]),
  );
  const [files, projects, atTip, dirty, read, commits] = await settled([
    atSource,
    described,
    tipFiles,
    git.run(statusPaths()),
    refs,
    walk,
  ]);
  if (!read.ok || !files.ok || !projects.ok || !atTip.ok)
    return fail(
      ...[read, files, projects, atTip].flatMap((result) => (result.ok ? [] : result.failures)),
    );
  const { tags, head, relation } = read.value;
  const remote = request.known === null ? null : { ...request.known, head, relation };
  const promotion = start.value && {
    tag: request.from!,
    changed: start.value.changed,
    tip: repository.head,
    tipFiles: atTip.value,
  };
  return ok({
    now: request.now,
    source,
    branch,
    remote,
    promotion,
    projects: projects.value,
    tags,
    commits,
    files: files.value,
    dirty,
    gitProcesses: git.count,
  });
}

/** An early walk of a shallow clone ended where the clone did, perhaps before it was deepened. */
async function walkFrom(
  source: string,
  { git, shallow }: Repository,
  { walk, deepen }: Gathering,
): Promise<readonly CommitFact[]> {
  const early = shallow || deepen === true ? null : await walk;
  return early?.[0]?.id === source ? early : git.run(logCommits([source]));
}

function remoteMissing(repository: Repository, remote: string): Failure {
  const names = [...repository.config.keys()].flatMap(
    (key) => /^remote\.(.+)\.url$/s.exec(key)?.[1] ?? [],
  );
  return {
    code: 'remote-missing',
    message: `The repository has no remote ${JSON.stringify(remote)}${names.length > 0 ? `; it has ${names.join(', ')}` : ''}.`,
    fix:
      names.length > 0
        ? 'Name one of these with --remote.'
        : `git remote add ${remote} <url>, or release in this clone alone with --no-push.`,
    where: repository.top,
  };
}
