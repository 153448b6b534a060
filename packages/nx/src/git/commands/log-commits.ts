import type { CommitFact } from '@release-openmed/core';
import type { OutputReader, StreamedCommand } from '../git-command';

/**
 * Every commit that `tips` reach, with the paths it changed, children before parents.
 *
 * One record is `NUL id NUL parents NUL time NUL message NUL`, then, when paths changed, a line break and the paths,
 * each followed by NUL. Neither a message as git prints it nor a path can hold NUL, and no path is empty, so a
 * NUL where a path would start can only open the next record: no message and no path can pass for another field.
 */
export function logCommits(tips: readonly string[]): StreamedCommand<readonly CommitFact[]> {
  return {
    args: ['-c', 'log.showRoot=true', 'log', '--stdin', '-z', '--topo-order', '--name-only', '--no-renames', '--no-diff-merges', '--no-relative',
      '--no-ext-diff', '--no-color', '--no-notes', '--no-mailmap', '--no-show-signature', '--encoding=UTF-8', '--ignore-submodules=none',
      '--format=tformat:%x00%H%x00%P%x00%ct%x00%B'],
    input: tips.map((tip) => `${tip}\n`).join(''),
    reader: logReader,
  };
}

function logReader(): OutputReader<readonly CommitFact[]> {
  const commits: CommitFact[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let waiting: Buffer[] = [];
  let size = 0;
  const read = (chunk: Buffer): void => {
    waiting.push(chunk);
    size += chunk.length;
    // A record of many chunks would be looked at once for each of them.
    if (size < rest.length) return;
    rest = readRecords(Buffer.concat([rest, ...waiting]), commits);
    waiting = [];
    size = 0;
  };
  return {
    write: read,
    end: () => {
      // What opens a next record closes the last one.
      readRecords(Buffer.concat([rest, ...waiting, Buffer.alloc(1)]), commits);
      return commits;
    },
  };
}

/** Reads the records that are followed by a next one; what is left begins with the record that is not. */
function readRecords(log: Buffer, commits: CommitFact[]): Buffer {
  let at = 0;
  const field = (encoding: 'latin1' | 'utf8'): string | null => {
    const end = log.indexOf(0, at);
    if (end < 0) return null;
    const text = log.toString(encoding, at, end);
    at = end + 1;
    return text;
  };
  for (;;) {
    const start = at;
    at += 1;
    const [id, parents, time] = [field('latin1'), field('latin1'), field('latin1')];
    const message = field('utf8');
    const files = message !== null && log[at] === LINE_BREAK ? paths() : [];
    if (id === null || parents === null || message === null || files === null || at >= log.length) return log.subarray(start);
    commits.push({ id, parents: parents === '' ? [] : parents.split(' '), time: Number(time), message: message.trimEnd(), files });
  }

  function paths(): readonly string[] | null {
    const files: string[] = [];
    at += 1;
    while (log[at] !== 0) {
      const path = field('utf8');
      if (path === null) return null;
      files.push(path);
    }
    return files;
  }
}

const LINE_BREAK = 10;
