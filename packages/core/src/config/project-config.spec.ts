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
    expect(projectConfig(config.value, 'a', single)).toMatchObject({ tag: tagsRead[0], tagsRead });
  });
});
