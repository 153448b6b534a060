import { posix } from 'node:path';
import { MANIFESTS } from '@release-openmed/core/names';
import type { GitCommand } from '../../../git/git-command';
import type { Move } from '../known/repository';

/** How alike two manifests are that are one which moved, in percent; those of one template are less. */
const ALIKE = 70;

/** Folders below the current one whose manifest moved, the newest move first. */
export function movedManifests(): GitCommand<readonly Move[]> {
  return {
    args: [
      'log',
      '--relative',
      '--diff-filter=R',
      `--find-renames=${ALIKE}%`,
      '--name-status',
      '--format=',
      '-z',
      'HEAD',
      '--',
      ...MANIFESTS.map((name) => `:(glob)**/${name}`),
    ],
    parse: ({ stdout }) => {
      const words = stdout.toString('utf8').split('\0');
      return words.flatMap((word, at) => {
        const [from, to] = [words[at + 1], words[at + 2]];
        if (!/^\s*R\d+$/.test(word) || from === undefined || to === undefined) return [];
        return [{ from: posix.dirname(from), to: posix.dirname(to) }];
      });
    },
  };
}
