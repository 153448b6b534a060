import type { TargetConfiguration } from '@nx/devkit';
import { parseModelConfig } from '@release-openmed/models';
import { modelTargetsFamilies } from './model-targets-families';
import { modelTargetsOf } from './model-targets-of';
import type { PluginOptions } from './plugin-options';

/**
 * Targets for the project whose manifest lies at `manifestPath` (absolute). Options that are wrong
 * give the default targets: saying so is the commands' business, and must not stop every other Nx
 * command. `cacheFolder`: Nx's workspace data folder; null: none.
 */
export function inferModelTargets(
  manifestPath: string,
  options: PluginOptions,
  cacheFolder: string | null,
): Readonly<Record<string, TargetConfiguration>> {
  const given = parseModelConfig(options?.['models']);
  const config = given.ok ? given : parseModelConfig(undefined);
  return config.ok
    ? modelTargetsOf(
        config.value,
        config.value.families ?? modelTargetsFamilies(manifestPath, cacheFolder),
      )
    : {};
}
