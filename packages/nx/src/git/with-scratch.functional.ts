import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scratchName } from './scratch-name';
import { withScratch } from './with-scratch';

const left: string[] = [];
afterEach(() => {
  for (const folder of left.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder in the temporary one, with a file in it. */
function leave(name: string): string {
  const folder = join(tmpdir(), name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'file'), 'x');
  left.push(folder);
  return folder;
}

test('deletes its folder whatever happens, and hands on what it throws', async () => {
  let used = '';
  const failing = withScratch((folder) => {
    used = folder;
    writeFileSync(join(folder, 'file'), 'x');
    return Promise.reject(new Error('no'));
  });
  await expect(failing).rejects.toThrow('no');
  expect([used.startsWith(tmpdir()), existsSync(used)]).toEqual([true, false]);
});

test('clears what dead processes left, and nothing else', async () => {
  const own = scratchName().replace(/\d+-$/, '');
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const others = [
    `${own}${process.pid}-alive1`,
    `release-openmed-${'0'.repeat(12)}-${dead}-elsewh`,
    `release-openmed-story-${dead}`,
    `release-openmed-${dead}`,
  ].map(leave);
  const gone = [`${own}${dead}-abcdef`, `${own}${dead}-ghijkl`].map(leave);
  await withScratch(async (folder) => {
    expect(existsSync(folder)).toBe(true);
    expect(gone.filter((path) => existsSync(path))).toEqual([]);
    expect(others.filter((path) => !existsSync(path))).toEqual([]);
    await Promise.resolve();
  });
});
