import { parseConfig } from './parse-config';
import { projectConfig } from './project-config';

describe('projectConfig', () => {
  it.each([
    ['several projects', {}, false, ['{project}@{version}']],
    [
      'one project, and tags of a time when there were more',
      {},
      true,
      ['v{version}', '{project}@{version}'],
    ],
    [
      'older spellings',
      { tagsRead: ['{name}-v{version}'] },
      false,
      ['{project}@{version}', '{name}-v{version}'],
    ],
    ['a spelling that was chosen', { tag: 'release-{version}' }, true, ['release-{version}']],
    [
      'a spelling of its own',
      {
        tag: 'release-{version}',
        perProject: { a: { tag: 'a/{version}', tagsRead: ['a-{version}'] } },
      },
      false,
      ['a/{version}', 'a-{version}'],
    ],
  ])('reads the tags of %s', (_, options, single, tagsRead) => {
    const config = parseConfig(options);
    if (!config.ok) throw new Error(JSON.stringify(config.failures));
    expect(projectConfig(config.value, { name: 'a', group: null }, single)).toMatchObject({
      tag: tagsRead[0],
      tagsRead,
    });
  });

  const own = ['{project}@{version}'];
  it.each([
    ['none of its own', {}, own, null],
    ['one', { tag: 'v{version}' }, ['v{version}', ...own], null],
    [
      'one, and older spellings of it',
      { tag: 'v{version}', tagsRead: ['sdk-{version}'], memberTags: true },
      ['v{version}', 'sdk-{version}', ...own],
      '{project}@{version}',
    ],
    ['older ones alone', { tagsRead: ['v{version}'] }, [...own, 'v{version}'], null],
  ])('reads the tags of a member of a group that has %s', (_, group, tagsRead, memberTag) => {
    const options = { groups: { sdk: { projects: ['*'], versions: 'fixed', ...group } } };
    const config = parseConfig(options);
    if (!config.ok) throw new Error(JSON.stringify(config.failures));
    expect(projectConfig(config.value, { name: 'a', group: 'sdk' }, false)).toMatchObject({
      tag: tagsRead[0],
      memberTag,
      tagsRead,
    });
  });
});
