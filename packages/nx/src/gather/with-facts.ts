import { join } from 'node:path';
import type { NxJsonConfiguration, ProjectGraph } from '@nx/devkit';
import {
  ACCEPTED,
  DEPRECATIONS,
  LINE,
  type Answer,
  type Config,
  type Line,
  type MergeFacts,
  type RepoFacts,
  type Result,
  all,
  fail,
  ok,
  parseConfig,
} from '@release-openmed/core';
import { cacheDirectoryForWorkspace } from 'nx/src/utils/cache-directory';
import { settled } from '../git/settled';
import { checkGateTargets } from '../targets/check-gate-targets';
import type { Running } from '../targets/running';
import { withAnswers } from './evidence/with-answers';
import type { GitFactsRequest } from './git-facts';
import { pluginOptions } from './plugin-options';
import { projectFacts } from './project-facts';
import { readAccepted } from './read-accepted';
import { readLicenseExceptions } from './read-license-exceptions';
import { readLine } from './read-line';
import { releaseFiles } from './release-files';
import { withFrozenProjects } from './with-frozen-projects';
import { withGitReading } from './with-git-reading';

export interface FactsRequest extends Omit<GitFactsRequest, 'paths'> {
  /** What is checked before it is merged, and the branch that it goes to. */
  readonly merge?: { readonly facts: MergeFacts; readonly branch: string } | null;
  readonly nxJson: NxJsonConfiguration;
  readonly graph: ProjectGraph;
  /** Whose targets may be run; default: none are, it is only said which would be. */
  readonly running?: Running | null;
}

export interface Gathered {
  readonly facts: RepoFacts;
  readonly config: Config;
  /** Answers what a decision asks beyond the facts, from the same repository. */
  readonly answer: Answer;
}

/**
 * Hands over everything that a plan or a replay is made of. Reads only. Failures: those of the
 * configuration, of git and of the manifests, and those of `use`.
 */
export async function withFacts<T>(
  { nxJson, graph, running = null, merge = null, ...request }: FactsRequest,
  use: (gathered: Gathered) => Promise<Result<T>>,
): Promise<Result<T>> {
  const parsed = parseConfig(pluginOptions(nxJson));
  if (!parsed.ok) return parsed;
  const config = parsed.value;
  const { nodes } = graph;
  const gates = checkGateTargets(config, graph);
  const written = releaseFiles({ nodes, config, workspaceRoot: request.workspaceRoot });
  const reviewed = [ACCEPTED, DEPRECATIONS, LINE, config.gates.licenses?.exceptions ?? []].flat();
  const paths = [...written, ...reviewed];
  return withGitReading({ ...request, paths }, async (reading) => {
    const { repository } = reading;
    const described = reading.files.then((files) =>
      files.ok
        ? projectFacts({ nodes, config, files: files.value, workspacePrefix: repository.prefix })
        : ok([]),
    );
    const promoting = (request.from ?? []).length > 0;
    const accepted = readAccepted(reading, promoting);
    const exceptions = readLicenseExceptions(reading, promoting, config);
    const line = readLine(reading, promoting);
    const gated = gates.length > 0 ? fail(...gates) : ok(undefined);
    const read = all([
      ...(await settled([reading.facts, described, accepted, exceptions, line])),
      gated,
    ] as const);
    if (!read.ok) return read;
    const [git, projects, known, licenseExceptions, says] = read.value;
    const branch = merge?.branch ?? git.branch;
    const seen = { ...git, branch, projects, accepted: known, licenseExceptions };
    const facts = { ...seen, ...lineOn(branch, says), merge: merge?.facts ?? null };
    const cache = join(cacheDirectoryForWorkspace(request.workspaceRoot), 'release-openmed');
    const { env, tags, lender } = reading;
    const objects = { repository, env: await env, tags: await tags, lender: await lender };
    const place = { ...objects, nodes, graph, config, running, cache };
    return withAnswers(place, (answer) =>
      use({ facts, config: withFrozenProjects(config, nodes), answer }),
    );
  });
}

/** A file that names another branch came here by a merge. */
function lineOn(branch: string | null, line: Line | null): Pick<RepoFacts, 'line' | 'strayLine'> {
  const isItsOwn = line?.branch === branch;
  return { line: isItsOwn ? line : null, strayLine: isItsOwn ? null : line };
}
