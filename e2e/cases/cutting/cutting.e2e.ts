import { createWorkspace } from '../../harness/create-workspace';
import type { Workspace } from '../../harness/open-workspace';
import { text } from '../../harness/text';

describe('lines', () => {
  let workspace: Workspace;
  afterEach(() => workspace.remove());

  it('are cut by generators, which ask nothing, and nothing happens in a dry run', async () => {
    workspace = createWorkspace({
      bareRemote: true,
      commits: [
        {
          id: 'old',
          time: Date.parse('2026-01-05T12:00:00Z') / 1000,
          files: {
            'packages/core/package.json': text({ name: 'core', version: '1.10.0' }),
            'deid/pyproject.toml':
              '[project]\nname = "deid"\nversion = "0.4.0"\ndependencies = ["base"]\n',
            'base/pyproject.toml': '[project]\nname = "base"\nversion = "3.1.0"\n',
          },
          tags: ['core@1.10.0', 'deid@0.4.0', 'base@3.1.0'],
        },
        {
          id: 'new',
          message: 'feat: more',
          files: { 'packages/core/package.json': text({ name: 'core', version: '1.11.0' }) },
          tags: ['core@1.11.0'],
        },
      ],
    });
    const now = ['--now', '2026-06-01'];
    const lts = ['g', '@release-openmed/nx:lts', '--project', 'core', '--line', '1.10', ...now];
    const before = workspace.snapshot();
    const dry = await workspace.nx([...lts, '--dry-run']);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.stdout).toContain('lts/core-1.10 begins at core@1.10.0');
    expect(workspace.snapshot()).toEqual(before);

    expect(await workspace.nx(lts)).toMatchObject({ code: 0 });
    workspace.git('switch', '-q', 'lts/core-1.10');
    expect(workspace.git('rev-parse', 'HEAD^')).toBe(workspace.ids['old']);
    expect(JSON.parse(workspace.read('.release/line.json'))).toMatchObject({
      branch: 'lts/core-1.10',
      projects: { core: '1.10' },
    });
    const plan = await workspace.dryRun();
    expect(plan).toMatchObject({ code: 0 });
    workspace.git('switch', '-q', 'main');

    const series = ['g', '@release-openmed/nx:series', '--name', '2026.10', '--caps', ...now];
    expect(await workspace.nx(series)).toMatchObject({ code: 0 });
    expect(workspace.git('show', 'origin/stable/2026.10:deid/pyproject.toml')).toContain(
      '"base>=3.1,<3.2"',
    );
    expect(workspace.git('rev-parse', 'origin/stable/2026.10^')).toBe(workspace.ids['new']);
    const again = await workspace.nx(series);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('stable/2026.10 is there already');

    const refused = await workspace.nx([...lts, '--branch', 'main']);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr + refused.stdout).toContain('line-branch-invalid');
  });
});
