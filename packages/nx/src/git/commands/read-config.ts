import type { GitCommand } from '../git-command';
import type { GitConfig } from '../git-config';

/** All settings that hold in the folder, includes and environment applied. */
export function readConfig(): GitCommand<GitConfig> {
  return {
    args: ['config', '--list', '-z'],
    parse: ({ stdout }) => {
      const config = new Map<string, (string | null)[]>();
      for (const entry of stdout.toString('utf8').split('\0').slice(0, -1)) {
        const at = entry.indexOf('\n');
        const key = at < 0 ? entry : entry.slice(0, at);
        config.set(key, [...(config.get(key) ?? []), at < 0 ? null : entry.slice(at + 1)]);
      }
      return config;
    },
  };
}
