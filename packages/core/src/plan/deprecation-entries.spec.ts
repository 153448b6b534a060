import { lines, planned } from '../plan-release.fixture';
import { answers, mark, project, released } from '../proofs/proven-facts.fixture';
import type { DeprecationMark } from '../evidence/api-deprecations';
import type { CommitSpec } from '../build-facts.fixture';
import type { Wanted } from '../plan-release.fixture';

const NOW = '9'.repeat(40);

async function deprecated(
  commits: readonly (Partial<CommitSpec> & Pick<CommitSpec, 'message'>)[],
  marks: readonly DeprecationMark[],
  wanted: Wanted = {},
): Promise<readonly string[]> {
  const spec = project([released('1.2.0'), ...commits]);
  const outcome = await planned(spec, { ...wanted, answers: answers({ marks: { [NOW]: marks } }) });
  const notes = outcome.ok ? (outcome.value.plan.releases[0]?.notes ?? '') : '';
  const [, section = ''] = notes.split('### Deprecated\n');
  return section
    .split('###')[0]!
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.replace(/ \([^)]*\)$/, ''));
}

const now = (message: string) => ({ id: NOW, message });

it('tells what is deprecated where no commit does', async () => {
  const marks = [mark(), mark('a.C.m', { replacement: null }), mark('a.g(x)')];
  expect(await deprecated([now('feat: x')], marks)).toEqual([
    '- `a.f`: use `a.g` instead',
    '- `a.C.m`: there is no replacement',
    '- `a.g(x)`: use `a.g` instead',
  ]);
});

it('says nothing twice', async () => {
  expect(await deprecated([now('deprecate: f in favour of g')], [mark()])).toEqual([
    '- f in favour of g',
  ]);
});

it('tells a candidate what came since the one before', async () => {
  const rc = { message: 'feat: x', tags: ['v1.3.0rc1'] };
  const elsewhere = { ...now('fix: y'), files: ['packages/a/other.py'] };
  expect(await deprecated([rc, elsewhere], [mark()], { channel: 'rc' })).toEqual([]);
  expect(await deprecated([rc, elsewhere], [mark()])).toEqual(['- `a.f`: use `a.g` instead']);
});

it('tells what is declared where no source can mark it, once', async () => {
  const text = (...symbols: readonly string[]) =>
    JSON.stringify({
      schemaVersion: 1,
      deprecations: symbols.map((symbol) => ({ project: 'a', symbol, replacement: null })),
    });
  const path = '.release/deprecations.json';
  const spec = {
    ...project([released('1.2.0'), now('fix: x')]),
    files: new Map([[path, text('a[old]', 'a[gpu]')]]),
  };
  const wanted = { answers: answers({ declared: { '1.2.0': text('a[old]') } }) };
  const outcome = await planned(spec, wanted);
  const notes = outcome.ok ? (outcome.value.plan.releases[0]?.notes ?? '') : '';
  expect(notes).toContain('- `a[gpu]`: there is no replacement');
  expect(notes).not.toContain('a[old]');
  const broken = { ...spec, files: new Map([[path, '[']]) };
  expect(lines(await planned(broken, wanted))).toEqual([
    'failure deprecations-invalid .release/deprecations.json:1',
  ]);
});
