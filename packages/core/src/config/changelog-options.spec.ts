import { changelogOptions } from './changelog-options';
import { configOf } from './config-of.fixture';

describe('changelogOptions', () => {
  it.each([
    ['the defaults', {}, { file: undefined, style: 'keep-a-changelog', links: true }],
    ['off', { changelog: 'off' }, { file: null, style: 'keep-a-changelog', links: true }],
    [
      'for all',
      { changelog: { file: 'NEWS', links: false } },
      { file: 'NEWS', style: 'keep-a-changelog', links: false },
    ],
    [
      'for one',
      { changelog: { file: 'NEWS' }, perProject: { a: { changelog: { links: false } } } },
      { file: 'NEWS', style: 'keep-a-changelog', links: false },
    ],
    [
      'off for one',
      { changelog: { links: false }, perProject: { a: { changelog: 'off' } } },
      { file: null, style: 'keep-a-changelog', links: false },
    ],
    [
      'for one alone',
      { changelog: 'off', perProject: { a: { changelog: {} } } },
      { file: undefined, style: 'keep-a-changelog', links: true },
    ],
    [
      'of another',
      { perProject: { b: { changelog: 'off' } } },
      { file: undefined, style: 'keep-a-changelog', links: true },
    ],
  ])('%s', (_name, options, expected) => {
    expect(changelogOptions(configOf(options), 'a')).toEqual(expected);
  });
});
