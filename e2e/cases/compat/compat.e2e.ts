import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createWorkspace } from '../../harness/create-workspace';
import { COMPAT_VERSIONS } from '../../harness/nx-version';
import type { Workspace } from '../../harness/open-workspace';
import { REPOSITORY_ROOT } from '../../harness/repository-root';
import { runProcess } from '../../harness/run-process';
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

/** The command that docs/release-check.md gives for GitLab. */
function joinsReports(): string {
  const page = readFileSync(join(REPOSITORY_ROOT, 'docs/release-check.md'), 'utf8');
  const [, job = ''] = /^```yaml\n(release-check:\n[\s\S]*?)^```$/m.exec(page) ?? [];
  return (parse(job) as { 'release-check': { after_script: [string] } })['release-check']
    .after_script[0];
}

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

  it('checks a branch, and tells the same from its cache', async () => {
    workspace.git('checkout', '-q', '-b', 'topic');
    workspace.write('python/core/y.py', 'y = 1\n');
    workspace.git('add', '-A');
    workspace.git('commit', '-q', '-m', 'feat(elsewhere): most');
    const report = 'python/core/gl-code-quality-report.json';
    const check = async (summary: string) => {
      rmSync(join(workspace.dir, report), { force: true });
      const GITHUB_STEP_SUMMARY = join(workspace.dir, '..', summary);
      const args = ['run-many', '-t', 'release-check', '-p', 'acme-core', '--base=main'];
      const run = await workspace.nx([...args, `--codeQuality=${report}`], {
        GITHUB_STEP_SUMMARY,
        // In the workspace, as usual: reports lie there once more.
        NX_CACHE_DIRECTORY: undefined,
      });
      expect({ ...run, code: 0 }).toEqual(run);
      return {
        run,
        told: [workspace.read(report), readFileSync(GITHUB_STEP_SUMMARY, 'utf8')] as const,
      };
    };
    const first = await check('first.md');
    expect(first.told).toEqual([
      expect.stringContaining('scope-unknown'),
      expect.stringMatching(/^### acme\W+core 1\.0\.0 → 1\.1\.0/),
    ]);
    const second = await check('second.md');
    expect(second.run.stdout).toContain('[local cache]');
    expect(second.told).toEqual(first.told);

    expect(await runProcess(['sh', '-c', joinsReports()], { cwd: workspace.dir })).toMatchObject({
      code: 0,
    });
    expect(JSON.parse(workspace.read('code-quality.json'))).toEqual(JSON.parse(first.told[0]));
  });

  it('takes the init generator', async () => {
    workspace.write('nx.json', '{ "analytics": false }\n');
    expect(await workspace.nx(['g', '@release-openmed/nx:init'])).toMatchObject({ code: 0 });
    expect(workspace.read('nx.json')).toContain('"plugin": "@release-openmed/nx"');
  });
});
