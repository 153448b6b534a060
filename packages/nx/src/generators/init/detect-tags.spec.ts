import { detectTags } from './detect-tags';
import type { KnownProject } from './hint';

const project = (name: string, root: string, packageName: string | null = name): KnownProject => ({
  name,
  root,
  packageName,
  releasable: true,
});
const A = project('@acme/a', 'packages/a');
const B = project('@acme/b', 'packages/b');
const CORE = project('acme-core', 'python/core');
const OPENAI = project('acme-core-openai', 'python/openai');
const options = (
  tags: readonly string[],
  projects: readonly KnownProject[],
  folders: readonly string[] = ['packages', 'python', 'java'],
) =>
  Object.fromEntries(
    detectTags({ tags, projects, folders })
      .filter(({ value }) => value !== undefined)
      .map(({ option, value }) => [option.join('.'), value]),
  );

describe('detectTags', () => {
  it.each<[string, readonly string[], readonly KnownProject[], Record<string, unknown>]>([
    ['no tag', [], [A, B], {}],
    ['the default spelling', ['@acme/a@1.0.0', '@acme/b@2.0.0-rc.1'], [A, B], {}],
    [
      'release-please without scopes',
      ['a-v1.0.0', 'b-v1.2.0', 'b-v1.3.0'],
      [A, B],
      { tag: '{name}-v{version}' },
    ],
    [
      'a prefix before every name',
      ['python-acme-core-v1.0.0', 'python-acme-core-openai-v0.1.0'],
      [CORE, OPENAI],
      { tag: 'python-{project}-v{version}' },
    ],
    [
      'another language under its own folder',
      ['python-acme-core-v1.0.0', 'java-acme-core-v9.0.0'],
      [CORE],
      { tag: 'python-{project}-v{version}' },
    ],
    [
      'a change of spelling',
      ['a-v1.0.0', 'a-v1.1.0', 'a-v1.2.0', '@acme/a@1.3.0', 'b-v1.0.0', '@acme/b@1.1.0'],
      [A, B],
      { tagsRead: ['{name}-v{version}'] },
    ],
    [
      'one project of its own kind',
      ['@acme/a@1.0.0', '@acme/b@1.0.0', 'acme-core/v3.0.0'],
      [A, B, CORE],
      { 'perProject.acme-core.tag': '{project}/v{version}' },
    ],
    [
      'one spelling for both languages',
      ['a-v1.0.0', 'b-v1.0.0', 'acme-core-v3.0.0', 'acme-core-v3.1.0'],
      [A, B, CORE],
      { tag: '{name}-v{version}' },
    ],
    ['the tags of a single project', ['v1.0.0', 'v1.1.0'], [CORE], {}],
    [
      'bare versions of a single project',
      ['1.0.0', '1.1.0', 'v0.9.0'],
      [CORE],
      { tag: '{version}', tagsRead: ['v{version}'] },
    ],
    ['workspace tags of many projects', ['v1.0.0', 'v1.1.0'], [A, B], { tagsRead: ['v{version}'] }],
    ['workspace tags beside named ones', ['v1.0.0', '@acme/a@2.0.0', '@acme/b@2.0.0'], [A, B], {}],
    [
      'a single project whose tags name it',
      ['acme-core@1.0.0'],
      [CORE],
      { tag: '{project}@{version}' },
    ],
    [
      'tags that hold no version or name nothing',
      ['nightly', 'deploy-2024-01-01', '@acme/gone@1.0.0', '@acme/a@test', '@acme/a@1.0.0'],
      [A, B],
      {},
    ],
  ])('%s', (_title, tags, projects, expected) => {
    expect(options(tags, projects)).toEqual(expected);
  });
});
