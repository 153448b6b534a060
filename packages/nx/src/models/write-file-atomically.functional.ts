import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileAtomically } from './write-file-atomically';

type Fs = typeof FileSystem;

// The module's own properties cannot be replaced, so the calls go through a copy.
jest.mock('node:fs/promises', () => ({ ...jest.requireActual<Fs>('node:fs/promises') }));
const fs = jest.requireMock<Fs>('node:fs/promises');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'models-write-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('writeFileAtomically', () => {
  it('writes a file and the folders above it', async () => {
    expect(await writeFileAtomically(join(folder, 'a/b/c.json'), 'new')).toEqual({
      ok: true,
      value: undefined,
    });
    expect(readFileSync(join(folder, 'a/b/c.json'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.json']);
  });

  it('leaves the old file whole when the disk fills in the middle of a write', async () => {
    const path = join(folder, 'report.json');
    writeFileSync(path, 'old and whole');
    const { open } = jest.requireActual<Fs>('node:fs/promises');
    jest.spyOn(fs, 'open').mockImplementation(async (...args) => {
      const file = await open(...args);
      const write = file.writeFile.bind(file);
      file.writeFile = async (content) => {
        await write(String(content).slice(0, 3));
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      };
      return file;
    });
    expect(await writeFileAtomically(path, 'new, and much longer')).toMatchObject({
      ok: false,
      failures: [{ code: 'model-write-failed', message: expect.stringContaining('ENOSPC') }],
    });
    expect(readFileSync(path, 'utf8')).toBe('old and whole');
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it('leaves the old file whole when the new one cannot take its place', async () => {
    const path = join(folder, 'report.json');
    writeFileSync(path, 'old and whole');
    jest.spyOn(fs, 'rename').mockRejectedValue(Object.assign(new Error('no'), { code: 'EACCES' }));
    expect(await writeFileAtomically(path, 'new')).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual(['report.json']);
    expect(readFileSync(path, 'utf8')).toBe('old and whole');
  });
});
