import type { Finding } from '@release-openmed/core';
import { checkModelPins, findModelPins, parseRegistryState, type ModelConfig } from '@release-openmed/models';
import { readObjects } from '../git/commands/read-objects';
import type { Repository } from '../git/repository';

/** `commit`: the source of the release. `projectPath`: where the manifest's project lies in the workspace, `.` at its top. */
export interface PinRequest {
  readonly commit: string;
  readonly projectPath: string;
  readonly config: ModelConfig;
}

/**
 * A library release ships only models that are green at its source: findings for the files in `models.pins` that name
 * another one (`model-pin-not-green`), or for a state that cannot be read. Nothing is looked at without `models.pins`.
 */
export async function modelPinFindings(repository: Repository, { commit, projectPath, config }: PinRequest): Promise<readonly Finding[]> {
  if (config.pins.length === 0) return [];
  const project = projectPath === '.' ? '' : `${projectPath}/`;
  const paths = [`${project}${config.state}`, ...config.pins];
  const [stateObject, ...pinned] = await repository.git.run(readObjects(paths.map((path) => `${commit}:${repository.prefix}${path}`)));
  const state = parseRegistryState(stateObject?.content.toString('utf8') ?? null, `${project}${config.state}`);
  if (!state.ok) return state.failures.map((failure): Finding => ({ ...failure, severity: 'error' }));
  const owners = new Set(Object.values(state.value.families).flatMap(({ versions }) => Object.keys(versions).map((id) => id.split('/', 1)[0] ?? '')));
  const pins = config.pins.flatMap((path, index) => findModelPins(pinned[index]?.content.toString('utf8') ?? '', path, owners));
  return checkModelPins(pins, state.value);
}
