import type { ExecutorContext } from '@nx/devkit';
import {
  CHANNELS,
  type Failure,
  type Result,
  type WantedRelease,
  fail,
  ok,
  parseConfig,
  requestFrom,
} from '@release-openmed/core';
import { pluginOptions } from '../gather/plugin-options';
import { findProjects } from '../selection/find-projects';
import type { ReleaseOptions } from './release-options';

/**
 * What the options ask of the planner. Failures: `option-invalid`, `project-unknown`, and those of
 * the workspace's own options, which say what the command leaves open.
 */
export function toRequest(
  options: ReleaseOptions,
  context: ExecutorContext,
): Result<WantedRelease> {
  const config = parseConfig(pluginOptions(context.nxJsonConfiguration));
  if (!config.ok) return config;
  const { channel = null, releaseAs = null, from = [] } = options;
  const { write = config.value.write } = options;
  const projects = chosenProjects(options, context);
  const request: WantedRelease = {
    channel,
    projects,
    releaseAs,
    // A list of one word that was repeated is an array, and each may be a list itself.
    from: requestFrom(from.flatMap((tags) => tags.split(','))),
    write,
    ...(options.firstRelease === true ? { firstRelease: true } : {}),
  };
  const failure = contradictionIn(request, options);
  return failure === null ? ok(request) : fail(failure);
}

function contradictionIn(request: WantedRelease, options: ReleaseOptions): Failure | null {
  const { projects, releaseAs } = request;
  const promotion = promotionContradiction(request, options);
  if (promotion !== null) return promotion;
  if (projects !== null && projects.length === 0) {
    return {
      code: 'project-unknown',
      message: `No project matches ${options.projects?.join(', ')}.`,
      fix: 'nx show projects lists them all.',
      where: '--projects',
    };
  }
  if (releaseAs !== null && projects?.length !== 1) {
    return {
      code: 'option-invalid',
      message: '--release-as demands a version of one project.',
      fix: 'Name it: nx release-openmed <project> --release-as 2.0.0',
      where: '--release-as',
    };
  }
  return null;
}

function promotionContradiction(
  { channel, from }: WantedRelease,
  { fromRc = false }: ReleaseOptions,
): Failure | null {
  const flag = fromRc ? '--from-rc' : '--from';
  const contradiction = (message: string, fix: string): Failure => ({
    code: 'option-invalid',
    message,
    fix,
    where: flag,
  });
  if (!fromRc && from === null) return null;
  if (fromRc && from !== null)
    return contradiction(
      '--from-rc promotes the newest candidate of every project, --from those that it names.',
      'Leave out one of the two.',
    );
  return channel === null || CHANNELS[channel].prerelease === null
    ? null
    : contradiction(
        `${flag} makes a stable release of a candidate, and none on the channel ${channel}.`,
        `Leave out --channel, or leave out ${flag}.`,
      );
}

/** The root's target stands for the whole workspace, a project's own for that project. */
function chosenProjects(
  { projects }: ReleaseOptions,
  { projectName, projectGraph }: ExecutorContext,
): readonly string[] | null {
  const { nodes } = projectGraph;
  if (projects !== undefined && projects.length > 0)
    return [
      ...findProjects(
        projects.flatMap((name) => name.split(',')),
        nodes,
      ),
    ].sort();
  const own = projectName === undefined ? undefined : nodes[projectName];
  return own === undefined || own.data.root === '.' ? null : [own.name];
}
