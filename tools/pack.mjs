// Builds every public package and leaves installable tarballs in dist/tarballs: what others
// install, e2e installs.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tarballs = join(root, 'dist/tarballs');
const staging = join(root, 'dist/staging');
const packed = join(staging, 'tarballs');
const ALLOWED = [
  /^dist\/.+\.(js|d\.ts|json)$/,
  /^(src\/.+\/schema|schemas?\/.+)\.json$/,
  /^((package|executors|generators)\.json|LICENSE|README\.md)$/,
];
const TEST = /\.(spec|functional|fixture|e2e)\.|\/(testing|__fixtures__)\//;

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const packages = readdirSync(join(root, 'packages'))
  .map((folder) => ({
    folder: join(root, 'packages', folder),
    manifest: readJson(join(root, 'packages', folder, 'package.json')),
  }))
  .filter(({ manifest }) => manifest.private !== true);

process.on('uncaughtException', ({ message }) => {
  console.error(message);
  process.exitCode = 1;
});
checkVersions();
for (const { folder } of packages) rmSync(join(folder, 'dist'), { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '--build', ...packages.map(({ folder }) => folder)], {
  cwd: root,
  stdio: 'inherit',
});
rmSync(staging, { recursive: true, force: true });
mkdirSync(packed, { recursive: true });
for (const entry of packages) pack(entry);
// All or none: a set of which one failed must not be installed by anybody.
rmSync(tarballs, { recursive: true, force: true });
renameSync(packed, tarballs);
rmSync(staging, { recursive: true });

/**
 * One release of this project is one set of packages: each asks for the very version of the others
 * beside it.
 */
function checkVersions() {
  const versions = new Map(packages.map(({ manifest }) => [manifest.name, manifest.version]));
  for (const { manifest } of packages) {
    for (const [name, range] of Object.entries(manifest.dependencies ?? {})) {
      if (name.startsWith('@release-openmed/') && range !== versions.get(name)) {
        const beside = versions.get(name) ?? 'private or absent';
        throw new Error(
          `${manifest.name} asks for ${name} ${range}; the one beside it is ${beside}.`,
        );
      }
    }
  }
}

/**
 * The package is packed from a copy, so that the licence comes along and the working tree stays as
 * it is.
 */
function pack({ folder, manifest }) {
  const copy = join(staging, manifest.name);
  cpSync(folder, copy, {
    recursive: true,
    filter: (path) => !/[\\/]node_modules([\\/]|$)/.test(path.slice(folder.length)),
  });
  cpSync(join(root, 'LICENSE'), join(copy, 'LICENSE'));
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', packed], copy),
  );
  const paths = files.map(({ path }) => path);
  const strangers = paths.filter(
    (path) => !ALLOWED.some((form) => form.test(path)) || TEST.test(path),
  );
  if (strangers.length > 0)
    throw new Error(`${manifest.name} would publish ${strangers.join(', ')}`);
  const missing = [manifest.main, 'LICENSE', ...entryPoints(folder)].filter(
    (path) => !paths.includes(path),
  );
  if (missing.length > 0) throw new Error(`${manifest.name} lacks ${missing.join(', ')}`);
  console.log(`${join('dist/tarballs', filename)}  ${paths.length} files`);
}

/** Files that executors.json and generators.json point to. */
function entryPoints(folder) {
  return ['executors.json', 'generators.json']
    .filter((file) => existsSync(join(folder, file)))
    .flatMap((file) => {
      const { executors = {}, generators = {} } = readJson(join(folder, file));
      return Object.values({ ...executors, ...generators }).flatMap(
        ({ implementation, factory, schema }) => [
          `${(implementation ?? factory).slice(2)}.js`,
          schema.slice(2),
        ],
      );
    });
}

function run(command, args, cwd) {
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
}
