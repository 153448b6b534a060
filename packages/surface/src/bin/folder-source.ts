import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source, SourceFile } from '../source/source';

const SKIPPED = new Set([
  'node_modules',
  '.git',
  '.hg',
  '__pycache__',
  '.venv',
  'venv',
  '.tox',
  '.nx',
  'coverage',
]);
const WANTED = /\.(?:pyi?|[cm]?[jt]sx?|json|toml)$/;

/**
 * A folder on disk as a source. Links are listed as links and not followed. Rejects when the folder
 * cannot be read.
 */
export async function folderSource(root: string): Promise<Source> {
  const files: SourceFile[] = [];
  const contents = new Map<string, Buffer>();
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) files.push({ path, id: `link ${path}`, kind: 'symlink' });
      else if (entry.isDirectory() && !SKIPPED.has(entry.name)) folders.push(path);
      else if (entry.isFile() && WANTED.test(entry.name)) {
        const content = await readFile(join(root, path));
        contents.set(path, content);
        files.push({
          path,
          id: createHash('sha1').update(content).digest('hex'),
          size: content.length,
        });
      }
    }
  }
  files.sort((left, right) => (left.path < right.path ? -1 : 1));
  return {
    files,
    read: (path) =>
      contents.has(path)
        ? Promise.resolve(contents.get(path)!)
        : Promise.reject(new Error(`${path} is not in ${root}`)),
  };
}
