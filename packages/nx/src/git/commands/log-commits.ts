import type { CommitFact } from '@release-openmed/core';
import type { GitCommand } from '../git-command';

/**
 * Every commit that `tips` reach, with the paths it changed, children before parents.
 *
 * One record is `NUL id NUL parents NUL time NUL author NUL message NUL`, then, when paths changed, a line
 * break and the paths, each followed by NUL. Neither a message as git prints it nor a path can hold
 * NUL, and no path is empty, so a NUL where a path would start can only open the next record: no
 * message and no path can pass for another field.
 */
export function logCommits(tips: readonly string[]): GitCommand<readonly CommitFact[]> {
  return {
    args: [
      '-c',
      'log.showRoot=true',
      'log',
      '--stdin',
      '-z',
      '--topo-order',
      '--name-only',
      '--no-renames',
      '--no-diff-merges',
      '--no-relative',
      '--no-ext-diff',
      '--no-color',
      '--no-notes',
      '--no-mailmap',
      '--no-show-signature',
      '--encoding=UTF-8',
      '--ignore-submodules=none',
      '--format=tformat:%x00%H%x00%P%x00%ct%x00%an%x00%B',
    ],
    input: tips.map((tip) => `${tip}\n`).join(''),
    spooled: true,
    parse: ({ stdout }) => parseLog(stdout),
  };
}

function parseLog(log: Buffer): readonly CommitFact[] {
  const commits: CommitFact[] = [];
  let at = 0;
  const field = (encoding: 'latin1' | 'utf8'): string => {
    const end = log.indexOf(0, at);
    const text = log.toString(encoding, at, end);
    at = end + 1;
    return text;
  };
  while (at < log.length) {
    at += 1;
    const [id, parents, time] = [field('latin1'), field('latin1'), field('latin1')];
    const author = field('utf8');
    const message = field('utf8').trimEnd();
    commits.push({
      id,
      parents: parents === '' ? [] : parents.split(' '),
      time: Number(time),
      author,
      message,
      files: log[at] === LINE_BREAK ? paths() : [],
    });
  }
  return commits;

  function paths(): readonly string[] {
    const files: string[] = [];
    at += 1;
    while (at < log.length && log[at] !== 0) files.push(field('utf8'));
    return files;
  }
}

const LINE_BREAK = 10;
