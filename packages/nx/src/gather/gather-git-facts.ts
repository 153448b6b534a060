import { type Failure, type RemoteFacts, type Result, fail, ok } from '@release-openmed/core';
import { logCommits } from '../git/commands/log-commits';
import { statusPaths } from '../git/commands/status-paths';
import { gitFailure } from '../git/git-failure';
import { openRepository } from '../git/open-repository';
import type { Repository } from '../git/repository';
import { settled } from '../git/settled';
import { withScratch } from '../git/with-scratch';
import { completeHistory } from './complete-history';
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
  if (url === null && request.offline !== true) return fail(remoteMissing(opened.value, request.remote));
  const complete = await completeHistory(opened.value, request);
  if (!complete.ok) return complete;
  const remote = url === null ? null : { name: request.remote, web: webUrl(url) };
  try {
    return await withScratch((scratch) => gather(complete.value, { ...request, scratch, known: remote }));
  } catch (error) {
    return fail(gitFailure(error, request.workspaceRoot));
  }
}

interface Gathering extends GitFactsRequest {
  readonly scratch: string;
  readonly known: Pick<RemoteFacts, 'name' | 'web'> | null;
}

async function gather(repository: Repository, request: Gathering): Promise<Result<GitFacts>> {
  const { git, head: source, branch, prefix } = repository;
  const refs = readRefs(repository, request, request.scratch);
  const walk = request.replay === true
    ? refs.then((read) => (read.ok ? git.run({ ...logCommits([source, ...read.value.tags.map(({ commit }) => commit)]), env: read.value.env }) : []))
    : git.run(logCommits([source]));
  const [files, dirty, read, commits] = await settled([readFiles(repository, request.files(prefix)), git.run(statusPaths()), refs, walk]);
  if (!read.ok || !files.ok) return fail(...(read.ok ? [] : read.failures), ...(files.ok ? [] : files.failures));
  const { tags, head, relation } = read.value;
  const remote = request.known === null ? null : { ...request.known, head, relation };
  return ok({ now: request.now, source, branch, remote, tags, commits, files: files.value, dirty, workspacePrefix: prefix, gitProcesses: git.count });
}

function remoteMissing(repository: Repository, remote: string): Failure {
  const names = [...repository.config.keys()].flatMap((key) => /^remote\.(.+)\.url$/s.exec(key)?.[1] ?? []);
  return {
    code: 'remote-missing',
    message: `The repository has no remote ${JSON.stringify(remote)}${names.length > 0 ? `; it has ${names.join(', ')}` : ''}.`,
    fix: names.length > 0 ? 'Name one of these with --remote.' : `git remote add ${remote} <url>, or release in this clone alone with --no-push.`,
    where: repository.top,
  };
}
