import { ok } from '@release-openmed/core';
import { mkdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { ignoredEntries } from '../../git/commands/ignored-entries';
import { temporaryIndex } from '../../git/commands/temporary-index';
import { withScratch } from '../../git/with-scratch';
import type { EvidenceSource, Reader } from './evidence-source';

export const readIgnoredFiles: Reader<'ignored-files'> = (questions, source) =>
  Promise.all(questions.map(async ({ commit }) => ok(await ignoredAt(commit, source))));

function ignoredAt(
  commit: string,
  { repository: { git, common, prefix }, env }: EvidenceSource,
): Promise<readonly string[]> {
  return withScratch(async (folder) => {
    const index = join(folder, 'index');
    const empty = join(folder, 'empty');
    await mkdir(empty);
    const all = temporaryIndex(index);
    await git.run({ ...all.fill(commit), env: { ...env, GIT_INDEX_FILE: index } });
    const entries = await git.run(all.list());
    const rules = [...entries].filter(
      ([path, mode]) => posix.basename(path) === '.gitignore' && mode.startsWith('100'),
    );
    if (rules.length === 0) return [];
    const { leaveOut, list } = ignoredEntries({ common, index, empty });
    await git.run(leaveOut(rules.map(([path]) => path)));
    const ignored = await git.run(list());
    return ignored
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length));
  });
}
