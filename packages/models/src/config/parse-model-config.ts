import type { Result } from '@release-openmed/core';
import { parseWith } from '../json/parse-with';
import { modelConfig, type ModelConfig } from './model-config';

/**
 * `models` of the plugin's options; undefined: the defaults. Fails with `model-config-invalid`,
 * naming every key that is wrong.
 */
export function parseModelConfig(input: unknown): Result<ModelConfig> {
  return parseWith<ModelConfig>(modelConfig, input ?? {}, {
    code: 'model-config-invalid',
    where: 'nx.json, options.models',
  });
}
