import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';

/** Built for size, not for reading, and what leads back from there. */
const LEFT_OUT = /\.(?:map|gz|br|tsbuildinfo)$|\.min\.[cm]?js$/;

/**
 * The published versions of packages, each package’s in the order of its versions, whatever the
 * dates of older lines: `{ project, version, root, files }` with `[path within root, bytes]`.
 */
export function* fromNpm({ packages }, folder) {
  for (const { name, versions: range } of packages) {
    const root = `packages/${name.replace('@', '').replace('/', '-')}`;
    const published = JSON.parse(npm('view', name, 'versions', '--json'));
    const versions = semver.sort(published.filter((one) => semver.satisfies(one, range)));
    const tarballs = join(folder, root);
    mkdirSync(tarballs, { recursive: true });
    const wanted = versions.map((version) => `${name}@${version}`);
    npm('pack', '--silent', '--ignore-scripts', '--pack-destination', tarballs, ...wanted);
    for (const version of versions) {
      const at = join(folder, 'unpacked', root, version);
      mkdirSync(at, { recursive: true });
      const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
      execFileSync('tar', ['-xzf', join(tarballs, file), '-C', at, '--strip-components=1']);
      yield { project: name, version, root, files: filesOf(at) };
    }
  }
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !LEFT_OUT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1), readFileSync(path)]);
}

function npm(...args) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] };
  return execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
