import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace } from '../../harness/create-workspace';
import { installedModules } from '../../harness/environment';
import { NX_VERSION } from '../../harness/nx-version';
import type { Workspace } from '../../harness/open-workspace';
import { type Run, runProcess } from '../../harness/run-process';
import { text } from '../../harness/text';
import { HISTORIES } from '../../harness/unpack-history';

const options = (nxJson: string): unknown =>
  (JSON.parse(nxJson) as { plugins: readonly { plugin: string; options: unknown }[] }).plugins.find(
    ({ plugin }) => plugin === '@release-openmed/nx',
  )?.options;

describe('the init generator', () => {
  let workspace: Workspace;
  afterEach(() => workspace.remove());

  it('enters what the repository shows, changes nothing else, and shows the replay', async () => {
    workspace = createWorkspace({
      options: null,
      commits: [
        {
          id: 'a',
          message: 'feat: start',
          files: {
            'packages/a/package.json': text({ name: '@acme/a', version: '1.0.0' }),
            'core/pyproject.toml': '[project]\nname = "acme-core"\nversion = "1.0.0"\n',
          },
          tags: ['a-v1.0.0', 'acme-core-v1.0.0'],
        },
        {
          id: 'b',
          message: 'feat: more',
          files: { 'packages/a/package.json': text({ name: '@acme/a', version: '1.1.0' }) },
          tags: ['a-v1.1.0'],
        },
      ],
    });
    workspace.write('nx.json', '{\n\t// hands off\n\t"analytics": false,\n\t"plugins": []\n}\n');
    const run = await workspace.nx(['g', '@release-openmed/nx:init']);
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain('1 of 1 release');
    expect(run.stdout).toContain('nx release-openmed --dry-run');
    expect(workspace.read('nx.json')).toContain('\t// hands off\n\t"analytics": false,');
    expect(workspace.git('status', '--porcelain')).toBe(' M nx.json');

    const before = workspace.snapshot();
    const again = await workspace.nx(['g', '@release-openmed/nx:init']);
    expect(again.stdout).toContain('left as it is');
    expect(workspace.snapshot()).toEqual(before);
  });

  it('changes nothing in a dry run', async () => {
    workspace = createWorkspace({
      options: null,
      commits: [
        {
          id: 'a',
          files: { 'packages/a/package.json': text({ name: 'a', version: '1.0.0' }) },
          tags: ['a@1.0.0'],
        },
      ],
    });
    const before = workspace.snapshot();
    expect(await workspace.nx(['g', '@release-openmed/nx:init', '--dry-run'])).toMatchObject({
      code: 0,
    });
    expect(workspace.snapshot()).toEqual(before);
  });
});

const history = existsSync(HISTORIES) ? describe : describe.skip;
if (!existsSync(HISTORIES)) console.warn('SKIPPED: replay data not found');

history('the init generator on real histories', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'release-init-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function init(name: string): Promise<{ readonly run: Run; readonly options: unknown }> {
    const root = join(folder, 'work');
    execFileSync('bash', [join(HISTORIES, 'unpack.sh'), name, root], { stdio: 'pipe' });
    symlinkSync(installedModules(NX_VERSION), join(root, 'node_modules'));
    writeFileSync(join(root, 'nx.json'), '{ "analytics": false }\n');
    const env = {
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      NX_NO_CLOUD: 'true',
      NX_WORKSPACE_DATA_DIRECTORY: join(folder, 'data'),
      NX_CACHE_DIRECTORY: join(folder, 'cache'),
      FORCE_COLOR: '0',
      CI: undefined,
    };
    const run = await runProcess(
      [
        process.execPath,
        join(root, 'node_modules/nx/dist/bin/nx.js'),
        'g',
        '@release-openmed/nx:init',
      ],
      { cwd: root, env },
    );
    return { run, options: options(readFileSync(join(root, 'nx.json'), 'utf8')) };
  }

  it.each([
    [
      'monoblok',
      {
        schemaVersion: 1,
        zeroMajor: 'strict',
        tag: '{project}@{version}',
        perProject: {
          'storyblok-js-client': { formerRoots: ['packages/storyblok-js-client'] },
        },
      },
      { releases: 500, share: 0.94 },
    ],
    [
      'openinference',
      {
        schemaVersion: 1,
        tag: 'python-{project}-v{version}',
        zeroMajor: 'patch',
        perProject: {
          'openinference-instrumentation-strands-agents': {
            formerRoots: ['python/instrumentation/openinference-instrumentation-strands'],
          },
        },
      },
      { releases: 850, share: 0.99 },
    ],
  ])('reads tags and policy of %s', async (name, expected, { releases, share }) => {
    const made = await init(name);
    expect(made.run).toMatchObject({ code: 0 });
    expect(made.options).toEqual(expected);
    const [, agrees, total] = /(\d+) of (\d+) releases/.exec(made.run.stdout) ?? [];
    expect(Number(total)).toBeGreaterThan(releases);
    expect(Number(agrees) / Number(total)).toBeGreaterThan(share);
  });
});
