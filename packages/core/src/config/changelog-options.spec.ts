import { changelogOptions } from './changelog-options';
import { configOf } from './config-of.fixture';

describe('changelogOptions', () => {
  it.each([
    [
      'the defaults',
      {},
      { file: undefined, style: 'keep-a-changelog', links: true, authors: false },
    ],
    [
      'off',
      { changelog: 'off' },
      { file: null, style: 'keep-a-changelog', links: true, authors: false },
    ],
    [
      'for all',
      { changelog: { file: 'NEWS', links: false } },
      { file: 'NEWS', style: 'keep-a-changelog', links: false, authors: false },
    ],
    [
      'for one',
      { changelog: { file: 'NEWS' }, perProject: { a: { changelog: { links: false } } } },
      { file: 'NEWS', style: 'keep-a-changelog', links: false, authors: false },
    ],
    [
      'off for one',
      { changelog: { links: false }, perProject: { a: { changelog: 'off' } } },
      { file: null, style: 'keep-a-changelog', links: false, authors: false },
    ],
    [
      'for one alone',
      { changelog: 'off', perProject: { a: { changelog: {} } } },
      { file: undefined, style: 'keep-a-changelog', links: true, authors: false },
    ],
    [
      'of another',
      { perProject: { b: { changelog: 'off' } } },
      { file: undefined, style: 'keep-a-changelog', links: true, authors: false },
    ],
  ])('%s', (_name, options, expected) => {
    expect(changelogOptions(configOf(options), 'a')).toEqual(expected);
  });
});
