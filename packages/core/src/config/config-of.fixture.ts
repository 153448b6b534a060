import type { Config } from './config-schema';
import { parseConfig } from './parse-config';

/** Options as a test says them. */
export function configOf(options: object = {}): Config {
  const config = parseConfig(options);
  if (!config.ok) throw new Error(JSON.stringify(config.failures));
  return config.value;
}
