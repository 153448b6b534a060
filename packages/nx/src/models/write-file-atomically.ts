import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '@release-openmed/core';

/**
 * Writes a file whole or not at all: beside it, down to the disk, then over it by one rename. When
 * the disk fills or the process ends in between, the old file stays as it was. Fails with
 * `model-write-failed`.
 */
export async function writeFileAtomically(path: string, content: string): Promise<Result<void>> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return ok(undefined);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return fail({
      code: 'model-write-failed',
      message: `${path} could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); what was there is as it was.`,
      fix: 'Make room or mend the rights of the folder, then run the same command again.',
      where: path,
    });
  }
}
