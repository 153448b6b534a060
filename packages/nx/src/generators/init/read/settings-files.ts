import { MANIFESTS } from '@release-openmed/core/names';
import type { GitCommand } from '../../../git/git-command';

/**
 * Manifests and the files of those names below the current folder that git does not ignore,
 * relative to it.
 */
export function settingsFiles(names: readonly string[]): GitCommand<readonly string[]> {
  return {
    args: [
      'ls-files',
      '-z',
      '--cached',
      '--others',
      '--exclude-standard',
      '--deduplicate',
      '--',
      ...[...MANIFESTS, 'project.json', ...names].map((name) => `:(glob)**/${name}`),
    ],
    parse: ({ stdout }) => stdout.toString('utf8').split('\0').slice(0, -1),
  };
}
