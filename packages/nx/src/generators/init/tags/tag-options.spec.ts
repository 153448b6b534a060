import { tagsWritten } from './workspace.fixture';

type Case = [string, readonly string[], readonly string[], Record<string, unknown>];

describe('what is written of tags', () => {
  it.each<Case>([
    ['no project', ['v1.0.0'], [], {}],
    ['no tag, one project', [], ['a@1.0.0'], { 'perProject.a.tag': 'v{version}' }],
    ['no tag, several', [], ['a', 'b'], { tag: '{project}@{version}' }],
    [
      'the default spelling',
      ['@acme/a@1.0.0', '@acme/b@2.0.0-rc.1'],
      ['@acme/a@1.0.0', '@acme/b'],
      { tag: '{project}@{version}' },
    ],
    [
      'names without scopes',
      ['a-v1.0.0', 'b-v1.2.0', 'b-v1.3.0'],
      ['@acme/a@1.0.0', '@acme/b@1.3.0'],
      { tag: '{name}-v{version}' },
    ],
    [
      'a folder before every name',
      ['python-acme-core-v1.0.0', 'python-acme-core-openai-v0.1.0', 'java-acme-core-v9.0.0'],
      ['acme-core in python/core', 'acme-core-openai in python/openai'],
      { tag: 'python-{project}-v{version}' },
    ],
    [
      'a change of spelling of several',
      ['a-v1.0.0', 'a-v1.2.0', '@acme/a@1.3.0', 'b-v1.0.0', '@acme/b@1.1.0'],
      ['@acme/a@1.3.0', '@acme/b@1.1.0'],
      { tag: '{project}@{version}', tagsRead: ['{name}-v{version}'] },
    ],
    [
      'a change of spelling of one',
      ['a-v1.0.0', '@acme/a@1.3.0', '@acme/b@1.1.0'],
      ['@acme/a@1.3.0', '@acme/b@1.1.0'],
      { tag: '{project}@{version}', 'perProject.@acme/a.tagsRead': ['{name}-v{version}'] },
    ],
    [
      'one project of its own kind',
      ['@acme/a@1.0.0', '@acme/b@1.0.0', 'acme-core/v3.0.0'],
      ['@acme/a@1.0.0', '@acme/b@1.0.0', 'acme-core@3.0.0'],
      { tag: '{project}@{version}', 'perProject.acme-core.tag': '{project}/v{version}' },
    ],
    [
      'scoped and unscoped by one spelling',
      ['a-v1.0.0', 'b-v1.0.0', 'acme-core-v3.0.0', 'acme-core-v3.1.0'],
      ['@acme/a@1.0.0', '@acme/b@1.0.0', 'acme-core@3.1.0'],
      { tag: '{name}-v{version}' },
    ],
    [
      'a single project',
      ['v1.0.0', 'v1.1.0'],
      ['core@1.1.0'],
      { 'perProject.core.tag': 'v{version}' },
    ],
    [
      'a single project, both spellings',
      ['1.0.0', '1.1.0', 'v0.9.0'],
      ['core@1.1.0'],
      { 'perProject.core.tag': '{version}', 'perProject.core.tagsRead': ['v{version}'] },
    ],
    [
      'a single project whose tags name it',
      ['acme-core@1.0.0'],
      ['acme-core@1.0.0'],
      { tag: '{project}@{version}' },
    ],
    [
      'a main package and its satellites',
      ['v9.0.4', 'v9.0.5', 'main-cli@1.0.0', 'main-ui@2.0.0'],
      ['main@9.0.5', 'main-cli@1.0.0', 'main-ui@2.0.0'],
      { tag: '{project}@{version}', 'perProject.main.tag': 'v{version}' },
    ],
    [
      'python spellings, and bare tags of nobody',
      ['sdk==0.4.2', 'sdk==0.4.3', 'cli==1.0.0', 'v1.2.11', '1.2.0'],
      ['acme-sdk@0.4.3', 'acme-cli@1.0.0'],
      {
        tag: '{project}@{version}',
        'perProject.acme-sdk.tag': 'sdk=={version}',
        'perProject.acme-cli.tag': 'cli=={version}',
      },
    ],
    [
      'all bare, equal versions',
      ['v1.2.0'],
      ['a@1.2.0', 'b@1.2.0'],
      { 'groups.workspace.tag': 'v{version}' },
    ],
    [
      'bare tags of nobody',
      ['v1.2.0', 'b@0.2.0'],
      ['a@3.0.0', 'b@0.2.0'],
      { tag: '{project}@{version}' },
    ],
    [
      'tags that hold no version or name nothing',
      ['nightly', 'deploy-2024-01-01', '@acme/gone@1.0.0', '@acme/a@test', '@acme/a@1.0.0'],
      ['@acme/a@1.0.0', '@acme/b'],
      { tag: '{project}@{version}' },
    ],
    [
      'a foreign prefix that the file does not agree with',
      ['babel-core@7.2.0', 'core@1.4.0'],
      ['core@1.4.0', 'cli'],
      { tag: '{project}@{version}' },
    ],
    [
      'a project whose usual tags would be another’s',
      ['a@1.0.0', 'a@1.1.0', 'x@1.0.0', 'core@5.0.0'],
      ['a@1.1.0', '@acme/x@1.0.0', 'acme-core@5.0.0', 'acme-cli', 'core@0.1.0 in other/core'],
      {
        tag: '{name}@{version}',
        'perProject.acme-core.tag': 'core@{version}',
        'perProject.core.tag': '{project}-v{version}',
      },
    ],
  ])('%s', (_title, tags, projects, expected) => {
    expect(tagsWritten({ tags, projects })).toEqual(expected);
  });

  it.each([
    '{v}',
    '@acme/{n}@{v}',
    '{n}=={v}',
    '{n}-v{v}',
    '{n}/v{v}',
    '{n}@{v}',
    '{n}_{v}',
    '{n}-{v}',
  ])('reads %s, whatever the name is', (pattern) => {
    for (const name of ['acme-http-client', 'http-client', 'http_client', 'httpclient', 'folder']) {
      const tag = pattern.replace('{n}', name).replace('{v}', '1.2.0');
      const written = tagsWritten({
        tags: [tag, 'acme-other@3.0.0'],
        projects: ['acme-http-client@1.2.0 in packages/folder', 'acme-other@3.0.0'],
      });
      const token = { 'acme-http-client': '{project}' }[name] ?? name;
      const spelled = pattern.replace('{n}', token).replace('{v}', '{version}');
      expect(written['perProject.acme-http-client.tag'] ?? written['tag']).toBe(spelled);
    }
  });

  it('takes the user’s word', () => {
    const seen = { tags: ['v2.0.0', 'a@1.0.0'], projects: ['a@2.0.0', 'b@2.0.0'] };
    const chosen = [{ owner: 'b', pattern: 'v{version}' }];
    expect(tagsWritten({ ...seen, chosen })).toEqual({
      tag: '{project}@{version}',
      'perProject.b.tag': 'v{version}',
    });
  });

  it('gives a declared group its one tag', () => {
    expect(
      tagsWritten({
        tags: ['v1.0.0', 'release-0.9.0', 'c@0.1.0'],
        projects: ['a@1.0.0', 'b@1.0.0', 'c@0.1.0'],
        groups: [{ name: 'sdk', members: ['a', 'b'], followers: [] }],
      }),
    ).toEqual({
      tag: '{project}@{version}',
      'groups.sdk.tag': 'v{version}',
      'groups.sdk.tagsRead': ['release-{version}'],
    });
  });
});
