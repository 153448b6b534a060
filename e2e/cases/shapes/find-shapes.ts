import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Shape } from './shape';

/**
 * Every shape that lies in this folder, by its file's name, in two halves: files of tests run side by
 * side.
 */
export function findShapes(half: 0 | 1): readonly (readonly [name: string, shape: Shape])[] {
  return readdirSync(__dirname)
    .filter((file) => file.endsWith('.shape.ts'))
    .sort()
    .filter((_file, at) => at % 2 === half)
    .map((file) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- found from disk
      const { shape } = require(join(__dirname, file)) as { readonly shape: Shape };
      return [file.replace('.shape.ts', ''), shape] as const;
    });
}
