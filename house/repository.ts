import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

export const ROOT = resolve(__dirname, '..');

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const isTest = (path: string): boolean => /\.(?:spec|functional|fixture)\.ts$/.test(path);

/** Paths from the root, with `/`. */
export const sourcesOf = (name: string): readonly string[] =>
  readdirSync(join(ROOT, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !isTest(path))
    .map((path) => `packages/${name}/src/${path.split(sep).join('/')}`);

export interface Edge {
  readonly from: string;
  /** A file, or what the import says when it leaves the package. */
  readonly to: string;
  /** Nothing is left of the import in the compiled program. */
  readonly types: boolean;
}

/** Sources and their imports, paths from the root with `/`; tests and their helpers are no part. */
export const readImportGraph = (): {
  readonly files: readonly string[];
  readonly edges: readonly Edge[];
} =>
  // dependency-cruiser is an ES module, which Jest does not load by itself.
  JSON.parse(
    execFileSync(process.execPath, [join(ROOT, 'tools/import-graph.mjs')], {
      encoding: 'utf8',
      maxBuffer: Infinity,
    }),
  );
