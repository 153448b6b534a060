import { buildFacts } from '../build-facts.fixture';
import { parseSemver } from '../versions/parse-semver';
import { type RangeContext, rangeChanges } from './range-changes';

const { projects } = buildFacts({
  projects: {
    core: {},
    web: { dependencies: [{ on: 'core', range: '^1.0.0' }] },
    app: {
      releasable: false,
      dependencies: [
        { on: 'core', range: '~1.0.0', kind: 'dev' },
        { on: 'web', range: '^1.0.0' },
      ],
    },
  },
  commits: [{ message: 'feat: x' }],
});

/** `versions`: of what the plan releases, and, with a `!`, of what stands on the channel already. */
function changes(
  channel: RangeContext['channel'],
  versions: Readonly<Record<string, string>>,
): readonly string[] {
  const entries = Object.entries(versions);
  const made = rangeChanges(projects, {
    channel,
    versions: new Map(entries.map(([name, text]) => [name, parseSemver(text.replace('!', ''))!])),
    released: new Set(entries.filter(([, text]) => !text.endsWith('!')).map(([name]) => name)),
  });
  return made.map(({ project, on, to }) => `${project} on ${on} ${to}`);
}

it.each<[string, RangeContext['channel'], Readonly<Record<string, string>>, readonly string[]]>([
  ['a version that is accepted', 'stable', { core: '1.0.1' }, []],
  ['one that some refuse', 'stable', { core: '1.1.0' }, ['app on core ~1.1.0']],
  [
    'one that stands, and that the branch says',
    'stable',
    { core: '1.1.0!' },
    ['app on core ~1.1.0'],
  ],
  [
    'a candidate: at its tag everything is installed',
    'rc',
    { core: '1.1.0-rc.1' },
    ['web on core ^1.1.0-rc.1', 'app on core ~1.1.0-rc.1'],
  ],
  [
    'a candidate that an earlier stamp holds: for what is released on it alone',
    'rc',
    { core: '1.1.0-rc.1!', web: '1.0.1-rc.1' },
    ['web on core ^1.1.0-rc.1', 'app on web ^1.0.1-rc.1'],
  ],
])('%s', (_name, channel, versions, expected) => {
  expect(changes(channel, versions)).toEqual(expected);
});
