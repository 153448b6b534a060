// Who imports whom in the sources of the packages, by dependency-cruiser.
// `node tools/import-graph.mjs [--root DIR]` prints it as JSON.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';

/** Tests, and what only tests use: they may know everything. */
const TEST = /\.(?:spec|functional|fixture)\.ts$|\.d\.[cm]?ts$|\/src\/(?:testing|examples|cases)\//;

/**
 * Files are named from the root, with `/`. `to` is such a file too or, for what is outside of the
 * package, what the import says (`node:path`, `@nx/devkit`). `types` is true for `import type`, of
 * which nothing is left in the compiled program; ESLint sees to it that what can be one is one. One
 * edge for each pair.
 *
 * @param {string} root a checkout that has its dependencies; not necessarily this one
 * @returns {Promise<{
 *   files: string[],
 *   edges: { from: string, to: string, types: boolean }[],
 * }>}
 */
export async function importGraph(root) {
  const baseDir = resolve(root);
  const files = sourcesBelow(baseDir);
  const { output } = await cruise(files, {
    baseDir,
    doNotFollow: { path: `/node_modules/|/dist/|${TEST.source}` },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
  });
  const sources = new Set(files);
  return {
    files,
    edges: output.modules
      .filter(({ source }) => sources.has(source))
      .flatMap(({ source, dependencies }) => edgesFrom(source, dependencies)),
  };
}

function sourcesBelow(root) {
  return readdirSync(join(root, 'packages'))
    .map((name) => `packages/${name}/src`)
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true })
        .map((path) => `${folder}/${path.split(sep).join('/')}`)
        .filter((path) => path.endsWith('.ts') && !TEST.test(path)),
    )
    .sort();
}

function edgesFrom(from, dependencies) {
  const edges = new Map();
  for (const dependency of dependencies) {
    const to = targetOf(dependency);
    const types = dependency.dependencyTypes.includes('type-only');
    edges.set(to, { from, to, types: types && (edges.get(to)?.types ?? true) });
  }
  return [...edges.values()];
}

function targetOf({ module, resolved, coreModule }) {
  if (coreModule) return `node:${module.replace(/^node:/, '')}`;
  return module.startsWith('.') ? resolved : module;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const at = argv.indexOf('--root');
  const root = at < 0 ? join(fileURLToPath(import.meta.url), '../..') : argv[at + 1];
  console.log(JSON.stringify(await importGraph(root)));
}
