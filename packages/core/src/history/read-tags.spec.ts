import { parseConfig } from '../config/parse-config';
import { projectConfig } from '../config/project-config';
import { buildFacts } from '../build-facts.fixture';
import { formatVersion } from '../ecosystems/format-version';
import { readTags } from './read-tags';

function read(
  tags: readonly string[],
  options: object,
  projects: Parameters<typeof buildFacts>[0]['projects'],
) {
  const config = parseConfig(options);
  if (!config.ok) throw new Error(JSON.stringify(config.failures));
  const facts = buildFacts({ projects, commits: [{ message: 'feat: a', tags }] });
  const result = readTags(
    facts.tags,
    facts.projects.map((project) => ({
      facts: project,
      config: projectConfig(config.value, project, facts.projects.length === 1),
    })),
  );
  return {
    releases: Object.fromEntries(
      [...result.releases].map(([name, releases]) => [
        name,
        releases.map(
          ({ tag, version }) =>
            `${tag} ${formatVersion(version, facts.projects.find((project) => project.name === name)!.ecosystem)}`,
        ),
      ]),
    ),
    unread: result.unread,
  };
}

describe('readTags', () => {
  it('reads the written spelling and older ones, lowest version first', () => {
    expect(
      read(
        [
          'core@1.10.0',
          'core@1.9.0',
          'core-v1.0.0',
          'core@v1.2.0',
          'core@1.9.0-rc.1',
          'other@1.0.0',
          'v3.0.0',
        ],
        { tagsRead: ['{name}-v{version}'] },
        { core: {}, web: {} },
      ),
    ).toEqual({
      releases: {
        core: [
          'core-v1.0.0 1.0.0',
          'core@v1.2.0 1.2.0',
          'core@1.9.0-rc.1 1.9.0-rc.1',
          'core@1.9.0 1.9.0',
          'core@1.10.0 1.10.0',
        ],
        web: [],
      },
      unread: ['other@1.0.0', 'v3.0.0'],
    });
  });

  it('orders a Python project as PEP 440 does', () => {
    expect(
      read(
        ['lib@1.9.0rc1', 'lib@1.9.0.dev5', 'lib@1.9.0', 'lib@1.9.0rc2.dev3', 'lib@1.9.0a1'],
        {},
        { lib: { ecosystem: 'python' }, x: {} },
      ).releases['lib'],
    ).toEqual([
      'lib@1.9.0.dev5 1.9.0.dev5',
      'lib@1.9.0a1 1.9.0a1',
      'lib@1.9.0rc1 1.9.0rc1',
      'lib@1.9.0rc2.dev3 1.9.0rc2.dev3',
      'lib@1.9.0 1.9.0',
    ]);
  });

  it('knows a scope, and names that are the start of others', () => {
    expect(
      read(
        ['a-1.0.0', 'a-b-2.0.0', '@s/c@3.0.0'],
        { tag: '{name}-{version}', perProject: { '@s/c': { tag: '{project}@{version}' } } },
        { a: {}, 'a-b': {}, '@s/c': { packageName: '@s/c' } },
      ).releases,
    ).toEqual({ a: ['a-1.0.0 1.0.0'], 'a-b': ['a-b-2.0.0 2.0.0'], '@s/c': ['@s/c@3.0.0 3.0.0'] });
  });

  it('takes v{version} for a single project, and what it wrote as one of several', () => {
    expect(read(['v1.0.0', 'app@2.0.0', 'v2014.2.b1'], {}, { app: {} })).toEqual({
      releases: { app: ['v1.0.0 1.0.0', 'app@2.0.0 2.0.0'] },
      unread: ['v2014.2.b1'],
    });
  });
});
