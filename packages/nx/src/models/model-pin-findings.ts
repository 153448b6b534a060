import { ok, type Finding, type Result } from '@release-openmed/core';
import {
  checkModelPins,
  findModelPins,
  parseModelConfig,
  parseRegistryState,
} from '@release-openmed/models';
import { readObjects } from '../git/commands/read-objects';
import type { Repository } from '../git/repository';

export interface PinRequest {
  /** The source of the release. */
  readonly commit: string;
  /** Where the project of the manifest lies in the workspace, `.` at its top. */
  readonly projectPath: string;
  /** Folders of the projects that are released, in the same form. */
  readonly roots: readonly string[];
  /** `models` of the plugin's options, unchecked. */
  readonly models: unknown;
}

/**
 * A library release ships only models that are green at its source: findings for the files in `models.pins` below a
 * released project that name another one (`model-pin-not-green`). Fails when the state at that commit cannot be read.
 */
export async function modelPinFindings(
  repository: Repository,
  { commit, projectPath, roots, models }: PinRequest,
): Promise<Result<readonly Finding[]>> {
  const config = parseModelConfig(models);
  if (!config.ok) return config;
  const pinned = config.value.pins.filter((path) =>
    roots.some((root) => root === '.' || path.startsWith(`${root}/`)),
  );
  if (pinned.length === 0) return ok([]);
  const statePath = `${projectPath === '.' ? '' : `${projectPath}/`}${config.value.state}`;
  const [stateObject, ...objects] = await repository.git.run(
    readObjects([statePath, ...pinned].map((path) => `${commit}:${repository.prefix}${path}`)),
  );
  const state = parseRegistryState(stateObject?.content.toString('utf8') ?? null, statePath);
  if (!state.ok) return state;
  const owners = new Set(
    Object.values(state.value.families).flatMap(({ versions }) =>
      Object.keys(versions).map((id) => id.split('/', 1)[0] ?? ''),
    ),
  );
  return ok(
    checkModelPins(
      pinned.flatMap((path, index) =>
        findModelPins(objects[index]?.content.toString('utf8') ?? '', path, owners),
      ),
      state.value,
    ),
  );
}
