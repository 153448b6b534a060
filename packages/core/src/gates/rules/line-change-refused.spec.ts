import { touch, type Wanted } from '../../plan-release.fixture';
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
  ['security by scope', { commits: [SECURITY] }, {}, []],
  ['security by type', { commits: [touch('core', 'security: a leak')] }, {}, []],
  [
    'what a trailer allows',
    { commits: [touch('core', 'fix: recall\n\nBackstop: recall-7')] },
    { options: { lts: { allow: ['Backstop:'] } } },
    [],
  ],
  [
    'a trailer that says nothing',
    { commits: [touch('core', 'fix: recall\n\nBackstop:')] },
    { options: { lts: { allow: ['Backstop:'] } } },
    ['line-change-refused'],
  ],
  ['any other fix', { commits: [touch('core', 'fix: x')] }, {}, ['line-change-refused']],
  ['what asks for no release passes', { commits: [touch('core', 'chore: x'), SECURITY] }, {}, []],
  [
    'what was reverted passes',
    {
      commits: [
        FEATURE,
        touch('core', `Revert "feat: a thing"\n\nThis reverts commit ${'f'.repeat(40)}.`),
        SECURITY,
      ],
    },
    {},
    [],
  ],
  ['a fix on a series', { commits: [touch('core', 'fix: x')], line: SERIES }, {}, []],
  [
    'a fix on a series in extended support',
    { commits: [touch('core', 'fix: x')], line: SERIES, now: '2026-12-01T00:00:00Z' },
    {},
    ['line-change-refused'],
  ],
])('%s', async (_name, on, more, expected) => {
  expect(await errors(on, more)).toEqual(expected);
});

it('names the commit, and what is let through', async () => {
  const [refused] = await find('line-change-refused', lineFacts({ commits: [FEATURE] }), usual());
  expect(refused).toMatchObject({ project: 'core', where: 'f'.repeat(40) });
  expect(refused?.message).toMatch(/"feat: a thing", f{10}, .* security, backstop\.$/);
});
