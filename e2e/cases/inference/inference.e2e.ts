import { createWorkspace } from '../../harness/create-workspace';
import type { Workspace } from '../../harness/open-workspace';
import { text } from '../../harness/text';

const PYTHON = (name: string, more = ''): string =>
  `[project]\nname = "${name}"\nversion = "1.0.0"\n${more}`;
const FILES = {
  'packages/a/package.json': text({ name: '@acme/a', version: '1.0.0' }),
  'packages/b/package.json': text({
    name: '@acme/b',
    version: '1.0.0',
    dependencies: { '@acme/a': '^1.0.0' },
  }),
  'packages/web/package.json': text({
    name: 'web',
    version: '1.0.0',
    private: true,
    dependencies: { '@acme/b': '^1.0.0' },
  }),
  'packages/both/package.json': text({ name: '@acme/both', version: '1.0.0' }),
  'packages/both/pyproject.toml': PYTHON('acme-both', 'dependencies = ["Acme.Core>=1,<2"]\n'),
  'python/core/pyproject.toml': PYTHON('acme_core'),
  'python/web/pyproject.toml': PYTHON(
    'web',
    '[project.optional-dependencies]\nall = ["acme-both"]\n',
  ),
  'templates/new/package.json': text({ name: 'template', version: '1.0.0' }),
  'deploy/chart/project.json': text({ name: 'chart', targets: {} }),
};

/** `a > b` for every edge, and each project's root and release targets, as Nx itself sees them. */
async function graph(
  workspace: Workspace,
): Promise<{ projects: Record<string, string>; edges: readonly string[]; said: string }> {
  const run = await workspace.nx(['graph', '--print']);
  const { nodes, dependencies } = (
    JSON.parse(run.stdout.slice(run.stdout.indexOf('{'))) as { graph: Graph }
  ).graph;
  return {
    projects: Object.fromEntries(
      Object.entries(nodes).map(([name, { data }]) => [
        name,
        [
          data.root,
          ...Object.keys(data.targets)
            .filter((target) => target.startsWith('release-'))
            .sort(),
        ].join(' '),
      ]),
    ),
    edges: Object.values(dependencies)
      .flat()
      .map(({ source, target, type }) => `${source} > ${target} ${type}`)
      .filter((edge) => !edge.includes('npm:'))
      .sort(),
    said: run.stderr,
  };
}

interface Graph {
  readonly nodes: Record<
    string,
    { readonly data: { readonly root: string; readonly targets: Record<string, unknown> } }
  >;
  readonly dependencies: Record<
    string,
    readonly { readonly source: string; readonly target: string; readonly type: string }[]
  >;
}

describe('inference in a polyglot workspace', () => {
  let workspace: Workspace;
  afterEach(() => workspace.remove());

  it('makes projects and targets of npm and Python folders', async () => {
    workspace = createWorkspace({
      options: { projects: ['*', 'chart'] },
      commits: [{ id: 'a', files: FILES }],
    });
    const before = workspace.snapshot();
    const { projects, edges } = await graph(workspace);
    expect(projects).toEqual({
      workspace: '. release-due release-openmed release-replay',
      '@acme/a': 'packages/a release-check release-openmed',
      '@acme/b': 'packages/b release-check release-openmed',
      web: 'packages/web',
      '@acme/both': 'packages/both release-check release-openmed',
      acme_core: 'python/core release-check release-openmed',
      'web-python': 'python/web release-check release-openmed',
      chart: 'deploy/chart release-check release-openmed',
    });
    expect(edges).toEqual([
      '@acme/b > @acme/a static',
      '@acme/both > acme_core static',
      'web > @acme/b static',
      'web-python > @acme/both static',
    ]);
    expect(workspace.snapshot()).toEqual(before);
  });

  it('lets other projects work beside a malformed pyproject.toml, and says where the mistake is', async () => {
    const files = {
      ...FILES,
      'python/core/pyproject.toml': '[project]\nname = "acme_core"\nversion = = 1\n',
    };
    workspace = createWorkspace({ commits: [{ id: 'a', files }] });
    const { projects, said } = await graph(workspace);
    expect(projects).toMatchObject({
      acme_core: 'python/core release-check release-openmed',
      'web-python': 'python/web release-check release-openmed',
    });
    expect(said).toContain('python/core/pyproject.toml:3');
  });

  it('works in a folder below the top of its repository', async () => {
    workspace = createWorkspace({
      at: 'sub',
      commits: [
        {
          id: 'a',
          files: {
            'sub/python/core/pyproject.toml': PYTHON('core'),
            'pyproject.toml': PYTHON('outside'),
          },
        },
      ],
    });
    const { projects } = await graph(workspace);
    expect(projects).toEqual({
      workspace: '. release-due release-openmed release-replay',
      core: 'python/core release-check release-openmed',
    });
  });

  it('follows a new project that an unchanged one has long required', async () => {
    workspace = createWorkspace({
      commits: [
        {
          id: 'a',
          files: { 'python/app/pyproject.toml': PYTHON('app', 'dependencies = ["late"]\n') },
        },
      ],
    });
    expect((await graph(workspace)).edges).toEqual([]);
    workspace.write('python/late/pyproject.toml', PYTHON('late'));
    expect((await graph(workspace)).edges).toEqual(['app > late static']);
  });
});
