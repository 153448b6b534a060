import { createWorkspace } from '../../harness/create-workspace';
import type { Workspace } from '../../harness/open-workspace';
import { planIn } from '../../harness/plan-in';
import { remoteTags } from '../../harness/remote-tags';
import type { Run } from '../../harness/run-process';
import { text } from '../../harness/text';

const SDK = { name: 'sdk', version: '1.6.0', exports: './src/index.ts' };
const PYPROJECT = '[project]\nname = "deid"\nversion = "1.6.0"\n';
const PY = 'packages/deid/src/deid/__init__.py';
const TS = 'packages/sdk/src/index.ts';
const redact = 'def redact(text):\n    return mask(text)\n';
const mask = 'def mask(text):\n    return text\n\n\n';
const warned = [
  'import warnings\n\n\n',
  mask,
  'def redact(text):\n',
  '    warnings.warn("use mask instead", DeprecationWarning)\n',
  '    return mask(text)\n',
].join('');
const kept = 'export const mask = (text: string): string => text;\n';
const old = 'export const redact = (text: string): string => mask(text);\n';

let repo: Workspace;
beforeEach(() => {
  repo = createWorkspace({
    bareRemote: true,
    options: { labelSchemas: ['labels/*.json'] },
    commits: [
      {
        id: 'start',
        files: {
          '.gitignore': 'node_modules\n.nx\n',
          'packages/sdk/package.json': text(SDK),
          [TS]: kept + old,
          'packages/deid/pyproject.toml': PYPROJECT,
          'packages/deid/labels/core.json': '["AGE", "DATE"]\n',
          [PY]: mask + redact,
        },
        tags: ['sdk@1.6.0', 'deid@1.6.0'],
      },
    ],
  });
});
afterEach(() => repo.remove());

function commit(message: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) repo.write(path, content);
  repo.git('add', '-A');
  repo.git('commit', '-qm', message);
  repo.git('push', '-q');
}

const planned = (run: Run) =>
  planIn(run).releases.map(({ project, to, bump }) => `${project} ${to.version} ${bump}`);
const errors = (run: Run) =>
  planIn(run)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, symbol }) => `${code} ${symbol}`);

test('what goes was deprecated for two minors, in Python and TypeScript alike', async () => {
  commit('fix: tidy up', { [PY]: mask, [TS]: kept });
  const stopped = await repo.dryRun('--json', '--explain');
  expect(planned(stopped)).toEqual(['deid 2.0.0 major', 'sdk 2.0.0 major']);
  expect(errors(stopped)).toEqual([
    'deprecation-window deid.redact',
    'deprecation-window sdk#redact',
  ]);
  expect(stopped.stdout).toContain(`removed deid.redact`);
  expect(stopped.stdout).toContain(`${PY}:5 proves major`);
  expect(stopped.stdout).toContain('claims patch and its change proves major');

  commit('fix: deprecate instead', {
    [PY]: warned,
    [TS]: `${kept}/** @deprecated use mask instead */\n${old}`,
  });
  const first = await repo.nx(['release-openmed', '--json', '--yes']);
  expect(planned(first)).toEqual(['deid 1.7.0 minor', 'sdk 1.7.0 minor']);
  expect(repo.read('packages/deid/CHANGELOG.md')).toContain(
    '### Deprecated\n\n- `deid.redact`: use `mask` instead',
  );
  expect((await repo.nx(['release-openmed', '--deprecations'])).stdout).toMatch(
    /deid +deid\.redact +1\.7\.0 +mask +1 +2\.0\.0/,
  );

  commit('feat!: drop redact', { [PY]: mask, [TS]: kept });
  const early = await repo.nx(['release-openmed', '--json', '--yes']);
  expect(errors(early)).toHaveLength(2);
  expect(early.code).toBe(1);
  expect(early.all).toContain('marked since 1.7.0, which 1 of 2 minor releases carry');

  repo.git('revert', '--no-edit', 'HEAD');
  commit('feat: fast masks', {
    [PY]: `${repo.read(PY)}\n\ndef fast(text):\n    return text\n`,
    [TS]: `${repo.read(TS)}export const fast = (text: string): string => text;\n`,
  });
  expect(planned(await repo.nx(['release-openmed', '--json', '--yes']))).toEqual([
    'deid 1.8.0 minor',
    'sdk 1.8.0 minor',
  ]);

  commit('feat!: drop redact', {
    [PY]: `${mask}def fast(text):\n    return text\n`,
    [TS]: `${kept}export const fast = (text: string): string => text;\n`,
  });
  expect((await repo.nx(['release-openmed', '--yes'])).code).toBe(0);
  expect(remoteTags(repo)).toEqual(expect.arrayContaining(['deid@2.0.0', 'sdk@2.0.0']));

  const { stdout } = await repo.nx(['release-replay', '--proofs']);
  expect(stdout).toContain('The files prove more than the commits ask for in 2 of 6 releases');
  expect(stdout).toContain('deid@1.7.0: patch, proved minor');
});

test('labels and extras ask for what they are, and a second clone plans the same', async () => {
  commit('chore: tidy labels', { 'packages/deid/labels/core.json': '["DATE"]\n' });
  commit('chore(sdk): name an engine', {
    'packages/sdk/package.json': text({ ...SDK, engines: { node: '>=20' } }),
  });
  const gone = await repo.dryRun('--json');
  expect(planned(gone)).toEqual(['deid 2.0.0 major']);
  expect(errors(gone)).toEqual(['deprecation-window labels/core.json: AGE']);

  commit('chore: bring the label back, and an extra', {
    'packages/deid/labels/core.json': '["AGE", "DATE"]\n',
    'packages/deid/pyproject.toml': `${PYPROJECT}[project.optional-dependencies]\ngpu = ["torch"]\n`,
  });
  const more = await repo.dryRun('--json');
  expect(planned(more)).toEqual(['deid 1.7.0 minor']);
  const clone = repo.clone();
  expect(planIn(await clone.dryRun('--json'))).toEqual(planIn(more));
  clone.remove();
});
