import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const SITE = 'usr/lib/python3/dist-packages';

/**
 * What Debian’s suites have of Python libraries, fetched by apt into a folder of its own; as
 * `fromNpm`. Debian builds what was published; what the metadata of a library promises is written
 * as the `pyproject.toml` that it stands for.
 */
export function* fromDebian({ suites, packages }, folder) {
  const apt = aptIn(folder, suites);
  const found = suites.flatMap((suite) => {
    const debs = join(folder, 'debs', suite);
    rmSync(debs, { recursive: true, force: true });
    mkdirSync(debs, { recursive: true });
    apt('download', debs, ...packages.map((name) => `python3-${name}/${suite}`));
    return readdirSync(debs).map((file) => ({ suite, file, path: join(debs, file) }));
  });
  for (const name of packages)
    for (const { suite, path } of found.filter(({ file }) => file.startsWith(`python3-${name}_`))) {
      const at = join(folder, 'unpacked', suite, name);
      mkdirSync(at, { recursive: true });
      execFileSync('dpkg-deb', ['-x', path, at]);
      yield release(join(at, SITE), name);
    }
}

/** Where this machine gets Debian's packages from. */
function mirror() {
  const asked = ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'];
  const known = execFileSync('apt-get', asked, { encoding: 'utf8' }).split('\n');
  const found = known.find((uri) => /\/debian\/?$/.test(uri));
  if (found === undefined)
    throw new Error("apt knows no mirror of Debian's: enter one in /etc/apt/sources.list.");
  return found.replace(/\/$/, '');
}

/** Runs apt-get with lists and caches of its own: nothing of the system changes. */
function aptIn(folder, suites) {
  for (const part of ['state/lists/partial', 'cache/archives/partial'])
    mkdirSync(join(folder, part), { recursive: true });
  const list = join(folder, 'sources.list');
  const lines = suites.map((suite) => `deb [signed-by=${KEYRING}] ${mirror()} ${suite} main\n`);
  writeFileSync(list, lines.join(''));
  const options = {
    'Dir::State': join(folder, 'state'),
    'Dir::Cache': join(folder, 'cache'),
    'Dir::Etc::SourceList': list,
    'Dir::Etc::SourceParts': '/dev/null',
    'Acquire::Languages': 'none',
  };
  const args = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const apt = (command, cwd, ...more) =>
    execFileSync('apt-get', ['-q', ...args, command, ...more], { cwd, stdio: 'ignore' });
  apt('update', folder);
  return apt;
}

function release(site, name) {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
  const described = entries.find((path) =>
    /\.(?:dist|egg)-info\/(?:METADATA|PKG-INFO)$/.test(path),
  );
  const metadata = readFileSync(join(site, described), 'utf8').split(/\r?\n\r?\n/)[0];
  const points = described.replace(/[^/]+$/, 'entry_points.txt');
  const sources = entries.filter((path) => /\.pyi?$|\/py\.typed$/.test(path));
  const version = /^Version: (.+)$/m.exec(metadata)[1];
  const scripts = entries.includes(points) ? readFileSync(join(site, points), 'utf8') : '';
  const manifest = pyproject({ name, version, metadata, scripts });
  return {
    project: name,
    version,
    root: `python/${name}`,
    files: [
      ['pyproject.toml', Buffer.from(manifest)],
      ...sources.map((path) => [path, readFileSync(join(site, path))]),
    ],
  };
}

function pyproject({ name, version, metadata, scripts }) {
  const all = (field) =>
    [...metadata.matchAll(new RegExp(`^${field}: (.+)$`, 'gm'))].map(([, value]) => value);
  const [python] = all('Requires-Python');
  const extras = all('Provides-Extra').map((extra) => `${JSON.stringify(extra)} = []\n`);
  return [
    `[project]\nname = ${JSON.stringify(name)}\nversion = ${JSON.stringify(version)}\n`,
    python === undefined ? '' : `requires-python = ${JSON.stringify(python)}\n`,
    extras.length === 0 ? '' : `\n[project.optional-dependencies]\n${extras.join('')}`,
    ...groupsOf(scripts),
  ].join('');
}

/** `entry_points.txt` as tables. */
function groupsOf(text) {
  return text
    .split(/^\[/m)
    .slice(1)
    .map((part) => {
      const [group, ...lines] = part.split(/\r?\n/);
      const named = group.replace(/\].*$/, '');
      const table = { console_scripts: 'scripts', gui_scripts: 'gui-scripts' }[named];
      const pairs = lines.flatMap((line) => {
        const [, key, value] = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        return key === undefined ? [] : [`${JSON.stringify(key)} = ${JSON.stringify(value)}\n`];
      });
      const head = table ?? `entry-points.${JSON.stringify(named)}`;
      return `\n[project.${head}]\n${pairs.join('')}`;
    });
}
