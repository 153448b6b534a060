import { delimiter, join } from 'node:path';
import { REPOSITORY_ROOT } from './repository-root';

/**
 * For package managers that this repository has installed: they are found by name, ask nobody, and
 * keep to `folder` what they keep.
 */
export function clientEnv(folder: string): Readonly<Record<string, string>> {
  return {
    PATH: [join(REPOSITORY_ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_store_dir: join(folder, 'pnpm'),
    YARN_ENABLE_NETWORK: 'false',
    YARN_ENABLE_TELEMETRY: 'false',
    YARN_GLOBAL_FOLDER: join(folder, 'yarn'),
  };
}
