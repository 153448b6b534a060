import type { ExecutorContext } from '@nx/devkit';
import {
  CHANNELS,
  type Failure,
  type Result,
  type WantedRelease,
  fail,
  ok,
  parseConfig,
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
  const { channel = null, releaseAs = null, from = null } = options;
  const { write = config.value.write } = options;
  const projects = chosenProjects(options, context);
  const request: WantedRelease = {
    channel,
    projects,
    releaseAs,
    from,
    write,
    ...(options.firstRelease === true ? { firstRelease: true } : {}),
  };
  const failure = contradictionIn(request, options);
  return failure === null ? ok(request) : fail(failure);
}

function contradictionIn(
  { channel, projects, releaseAs, from }: WantedRelease,
  options: ReleaseOptions,
): Failure | null {
  if (from !== null && channel !== null && CHANNELS[channel].prerelease !== null) {
    return {
      code: 'option-invalid',
      message: `--from makes a stable release of a candidate, and none on the channel ${channel}.`,
      fix: 'Leave out --channel, or leave out --from.',
      where: '--from',
    };
  }
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
