// What the tools make of definitions is committed. A tool that is run with `--check` writes nothing
// and fails where a file is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');

/** Paths are relative to the repository's top folder. */
export const read = (path) => readFileSync(join(root, path), 'utf8');

export function keep(path, text) {
  if (!check) writeFileSync(join(root, path), text);
  else if (read(path) !== text) {
    console.error(`${path} is not what its definition says now: run npm run docs`);
    process.exitCode = 1;
  }
}
