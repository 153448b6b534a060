import { lines, planned, touch, type Wanted } from '../../plan-release.fixture';
import { change } from '../../proofs/proven-facts.fixture';
import { ok } from '../../result';
import { find } from '../find.fixture';
import {
  errors,
  FEATURE,
  lineFacts,
  SECURITY,
  SERIES,
  usual,
  type OnLine,
} from '../on-line.fixture';

it.each<[name: string, on: OnLine, more: Wanted, expected: readonly string[]]>([
  ['a feature', { commits: [FEATURE] }, {}, ['line-change-refused', 'line-patch-only']],
  ['a feature on a series', { commits: [FEATURE], line: SERIES }, {}, ['line-patch-only']],
  [
    'a feature below 1.0.0',
    { commits: [touch('deid', 'feat: x')], line: SERIES },
    { options: { zeroMajor: 'shift' } },
    ['line-patch-only'],
  ],
])('%s', async (_name, on, more, expected) => {
  expect(await errors(on, more)).toEqual(expected);
});

it('names what is proved beyond a patch, and by which commit', async () => {
  const commits = [{ ...SECURITY, id: 'e'.repeat(40) }];
  const added = { symbol: 'core.mask', verdict: 'additive', reason: 'added' } as const;
  const answers = { 'api-changes': ok([change({ ...added, file: 'packages/core/src/a' })]) };
  const found = await find('line-patch-only', lineFacts({ commits }), usual({ answers }));
  expect(found).toEqual([
    expect.objectContaining({ project: 'core', symbol: 'core.mask', where: 'e'.repeat(40) }),
  ]);
  expect(found[0]?.message).toMatch(/proves minor, by e{10}, /);
});

it('is of its projects, on its channel, and says under which name it is offered', async () => {
  const outcome = await planned(
    lineFacts({ commits: [SECURITY, touch('deid', 'fix: another')] }),
    usual(),
  );
  expect(lines(outcome)).toEqual([
    'core 1.0.0 → core@1.0.1 (patch)',
    'app stays: not-releasable',
    'deid stays: not-on-line',
    'web stays: not-on-line',
    'commit stamp: core/CHANGELOG.md core/package.json',
    'tag core@1.0.1 on stamp',
    'move lts/1.0 to stamp',
  ]);
  expect(outcome).toMatchObject({
    value: { plan: { channel: 'lts', releases: [{ to: { distTag: 'lts-1.0' } }] } },
  });
});

it('is a patch, whatever its changes claim, and the plan says so', async () => {
  const outcome = await planned(
    lineFacts({ commits: [touch('core', 'feat!: another shape')], line: SERIES }),
    usual(),
  );
  expect(outcome).toMatchObject({
    value: {
      plan: {
        channel: 'stable',
        releases: [
          {
            to: { version: '1.0.1', distTag: 'series-2026.2' },
            bump: 'patch',
            because: [
              { kind: 'commit', bump: 'major' },
              { kind: 'line', name: '2026.2', from: 'major', bump: 'patch' },
            ],
          },
        ],
      },
    },
  });
});

it('takes no version that another branch has', async () => {
  const taken = { ...lineFacts({ commits: [SECURITY] }), strayTags: ['core@1.0.1'] };
  expect(lines(await planned(taken, usual()))).toEqual(['failure version-taken core']);
});
