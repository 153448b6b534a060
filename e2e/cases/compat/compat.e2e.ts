import { createWorkspace } from '../../harness/create-workspace';
import { COMPAT_VERSIONS } from '../../harness/nx-version';
import type { Workspace } from '../../harness/open-workspace';
import { text } from '../../harness/text';

const FILES = {
  'packages/a/package.json': text({ name: '@acme/a', version: '1.0.0' }),
  'python/core/pyproject.toml': '[project]\nname = "acme-core"\nversion = "1.0.0"\n',
  'python/core/project.json': text({
    name: 'acme-core',
    targets: {
      check: { executor: 'nx:run-commands', options: { command: 'node -e 0' }, cache: true },
      all: { executor: 'nx:noop', dependsOn: ['check'] },
    },
  }),
  'python/app/pyproject.toml':
    '[project]\nname = "acme-app"\nversion = "1.0.0"\ndependencies = ["acme-core>=1,<2"]\n',
};

describe.each(COMPAT_VERSIONS)('Nx %s', (nx) => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace({
      nx,
      bareRemote: true,
      options: { gates: { targets: ['all', 'check'] } },
      commits: [
        {
          id: 'a',
          message: 'feat: start',
          files: FILES,
          tags: ['@acme/a@1.0.0', 'acme-core@1.0.0', 'acme-app@1.0.0'],
        },
        { id: 'b', message: 'feat(core): more', files: { 'python/core/x.py': 'x = 1\n' } },
      ],
    });
  });
  afterEach(() => workspace.remove());

  it('runs its own version', async () => {
    expect((await workspace.nx(['--version'])).stdout).toContain(nx);
  });

  it('infers projects, targets and dependencies', async () => {
    const run = await workspace.nx(['graph', '--print']);
    const { graph } = JSON.parse(run.stdout.slice(run.stdout.indexOf('{'))) as {
      graph: {
        nodes: Record<string, { data: { targets: object } }>;
        dependencies: Record<string, readonly { target: string }[]>;
      };
    };
    expect(Object.keys(graph.nodes).sort()).toEqual([
      '@acme/a',
      'acme-app',
      'acme-core',
      'workspace',
    ]);
    expect(graph.nodes['acme-core']?.data.targets).toHaveProperty('release-openmed');
    expect(graph.dependencies['acme-app']?.map(({ target }) => target)).toEqual(['acme-core']);
  });

  it('cuts a release candidate and the stable release after it', async () => {
    const candidate = await workspace.release('-c', 'rc');
    expect(candidate).toMatchObject({ code: 0 });
    expect(workspace.git('ls-remote', '--tags', '--refs', 'origin')).toContain(
      'refs/tags/acme-core@1.1.0rc1',
    );
    const stable = await workspace.release();
    expect(stable).toMatchObject({ code: 0 });
    expect(stable.stdout).toContain('Targets: 1 passed, 1 cached');
    expect(workspace.git('ls-remote', '--tags', '--refs', 'origin')).toMatch(
      /refs\/tags\/acme-core@1\.1\.0$/m,
    );
    expect(workspace.read('python/core/pyproject.toml')).toContain('version = "1.1.0"');
  });

  it('takes the init generator', async () => {
    workspace.write('nx.json', '{ "analytics": false }\n');
    expect(await workspace.nx(['g', '@release-openmed/nx:init'])).toMatchObject({ code: 0 });
    expect(workspace.read('nx.json')).toContain('"plugin": "@release-openmed/nx"');
  });
});
