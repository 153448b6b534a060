import type { Question, RuntimeRequest } from '@release-openmed/core';
import { createRepo, type TestRepo } from '@release-openmed/testing';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ask } from './ask.fixture';

const pip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0;

let repo: TestRepo;
let shelf: string;
beforeEach(() => (shelf = mkdtempSync(join(tmpdir(), 'release-shelf-'))));
afterEach(() => {
  repo.remove();
  rmSync(shelf, { recursive: true });
});

const PNPM = join(dirname(require.resolve('pnpm')), 'bin/pnpm.cjs');

const json = (value: object): string => JSON.stringify(value, null, 2);

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { cwd: repo.dir, stdio: ['ignore', 'ignore', 'pipe'] });
}

function commit(message: string): void {
  repo.git('add', '.');
  repo.git('commit', '-qm', message);
}

/** What is known at the tip, as lines. */
async function known(projects: RuntimeRequest['projects']): Promise<readonly string[]> {
  const question: Question = {
    kind: 'runtime-dependencies',
    commit: repo.git('rev-parse', 'HEAD'),
    workspace: '',
    released: ['web'],
    projects,
    environments: ['.venv'],
  };
  const answered = await ask([question], repo.dir);
  const [only] = answered.ok ? answered.value : [];
  if (only?.ok !== true) throw new Error(JSON.stringify(only ?? answered));
  return (only.value as readonly Known[]).map(
    ({ chain, version, license, why }) =>
      `${chain.join(' → ')} ${version ?? '?'} ${license ?? why ?? ''}`,
  );
}

interface Known {
  readonly chain: readonly string[];
  readonly version: string | null;
  readonly license: string | null;
  readonly why: string | null;
}

describe('npm', () => {
  const projects = ['web', 'core'].map((name) => ({
    name,
    root: `packages/${name}`,
    manifests: [`packages/${name}/package.json`],
  }));
  const tarball = (name: string): string => `file:${shelf}/${name}-1.0.0.tgz`;

  beforeEach(() => {
    const packages = {
      left: { license: 'GPL-3.0-only' },
      middle: { license: 'MIT', dependencies: { left: '^1.0.0' } },
      old: { licenses: [{ type: 'ISC' }] },
      tool: { license: 'EPL-2.0' },
    };
    for (const [name, more] of Object.entries(packages)) {
      mkdirSync(join(shelf, name));
      writeFileSync(join(shelf, name, 'package.json'), json({ name, version: '1.0.0', ...more }));
    }
    repo = createRepo({
      bareRemote: true,
      commits: [
        {
          id: 'a',
          files: {
            '.gitignore': 'node_modules\n',
            'package.json': json({
              private: true,
              workspaces: ['packages/*'],
              devDependencies: { left: tarball('left'), tool: tarball('tool') },
            }),
            'packages/web/package.json': json({
              name: '@acme/web',
              version: '1.0.0',
              dependencies: { '@acme/core': '^1.0.0', middle: tarball('middle') },
            }),
            'packages/core/package.json': json({
              name: '@acme/core',
              version: '1.0.0',
              license: 'SEE LICENSE IN x',
              dependencies: { old: tarball('old') },
            }),
          },
        },
      ],
    });
    const folders = Object.keys(packages).map((name) => `${shelf}/${name}`);
    run('npm', 'pack', '--silent', '--pack-destination', shelf, ...folders);
    run('npm', 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund');
    commit('chore: install');
  });

  const EXPECTED = [
    'web → middle 1.0.0 MIT',
    'web → @acme/core → old 1.0.0 ISC',
    'web → middle → left 1.0.0 GPL-3.0-only',
  ];

  test('what npm has locked, as the commit has it; what it does not say, as it is installed', async () => {
    expect(await known(projects)).toEqual(EXPECTED);
    const before = repo.snapshot();
    repo.write('package-lock.json', '{}');
    repo.write('packages/web/package.json', '{}');
    expect(await known(projects)).toEqual(EXPECTED);
    repo.git('checkout', '-q', '.');
    expect(repo.snapshot()).toEqual(before);
  });

  test('what pnpm has locked, and its store', async () => {
    rmSync(join(repo.dir, 'node_modules'), { recursive: true });
    repo.git('rm', '-q', 'package-lock.json');
    const web = repo.read('packages/web/package.json');
    repo.write('packages/web/package.json', web.replace('^1.0.0', 'workspace:*'));
    repo.write('pnpm-workspace.yaml', 'packages: [packages/*]\n');
    const overrides = { left: tarball('left') };
    repo.write('package.json', json({ private: true, pnpm: { overrides } }));
    const store = ['--store-dir', `${shelf}/store`];
    run(process.execPath, PNPM, 'install', '--offline', '--ignore-scripts', ...store);
    commit('chore: pnpm');
    expect(await known(projects)).toEqual(EXPECTED);
  });

  test('without a lockfile, what is installed; without either, nothing is known', async () => {
    repo.git('rm', '-q', 'package-lock.json');
    commit('chore: unlock');
    expect(await known(projects)).toEqual(EXPECTED);
    rmSync(join(repo.dir, 'node_modules'), { recursive: true });
    expect(await known(projects)).toEqual([
      'web → middle ? it is not installed where Node would find it',
      'web → @acme/core → old ? it is not installed where Node would find it',
    ]);
  });
});

/** Writes the smallest wheel that pip takes. */
const WHEEL = `
import sys, zipfile
folder, name, *lines = sys.argv[1:]
info = f"{name}-1.0.dist-info"
with zipfile.ZipFile(f"{folder}/{name}-1.0-py3-none-any.whl", "w") as wheel:
    wheel.writestr(f"{name}.py", "")
    wheel.writestr(f"{info}/METADATA", "\\n".join(["Metadata-Version: 2.1", f"Name: {name}", "Version: 1.0", *lines, ""]))
    wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nGenerator: hand\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(f"{info}/RECORD", "")
`;

if (!pip) console.warn('SKIPPED: python3 with pip is not installed');
(pip ? describe : describe.skip)('pip', () => {
  const projects = [{ name: 'web', root: 'py/web', manifests: ['py/web/pyproject.toml'] }];
  const wheel = (name: string, ...lines: readonly string[]): void =>
    run('python3', '-c', WHEEL, shelf, name, ...lines);

  test('what is installed in the workspace’s environment, through extras', async () => {
    repo = createRepo({
      bareRemote: true,
      commits: [
        {
          id: 'a',
          files: {
            '.gitignore': '.venv\n',
            'py/web/pyproject.toml':
              '[project]\nname = "web"\nversion = "1.0"\ndependencies = ["middle[more]", "gone"]\n',
          },
        },
      ],
    });
    wheel(
      'middle',
      'License-Expression: MIT',
      "Requires-Dist: left ; extra == 'more'",
      'Provides-Extra: more',
    );
    wheel(
      'left',
      'License: see file',
      'Classifier: License :: OSI Approved :: GNU General Public License v3 (GPLv3)',
    );
    wheel('tool', 'License: EPL-2.0');
    run('python3', '-m', 'venv', '--without-pip', '.venv');
    run(
      'python3',
      '-m',
      'pip',
      '--python',
      '.venv/bin/python',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--no-index',
      '--find-links',
      shelf,
      'middle[more]',
      'tool',
    );
    expect(await known(projects)).toEqual([
      'web → middle 1.0 MIT',
      'web → gone ? it is not installed here',
      'web → middle → left 1.0 GPL-3.0-only',
    ]);
  }, 60_000);
});
