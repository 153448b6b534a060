import { changelogPlaces } from './changelog-places';
import { configOf } from './config-of.fixture';

function placeIn(paths: readonly string[], options: object = {}, root = 'a'): string {
  const files = new Map(paths.map((path) => [path, '']));
  files.set('t/pyproject.toml', '[project]\nname = "t"\n\n[tool.towncrier]\n');
  const manifests = [`${root}/pyproject.toml`];
  const placesIn = changelogPlaces({ files, workspace: 'ws' }, configOf(options));
  const place = placesIn({ name: 'a', root, manifests, group: 'g' });
  if (place.kind === 'none') return 'none';
  return `${place.kind} ${place.path}${place.kind === 'elsewhere' && place.fragments ? '/' : ''}`;
}

describe('where a project tells its releases', () => {
  it.each([
    [[], 'file a/CHANGELOG.md'],
    [['a/CHANGELOG.md'], 'file a/CHANGELOG.md'],
    [['a/CHANGELOG.md', 'a/HISTORY.md'], 'file a/CHANGELOG.md'],
    [['HISTORY.md', 'b/CHANGES.rst', 'a/x/NEWS'], 'file a/CHANGELOG.md'],
    [['a/RELEASING.md', 'a/RELEASE.md', 'a/news.ts', 'a/history'], 'elsewhere a/history'],
    [['a/HISTORY.rst'], 'elsewhere a/HISTORY.rst'],
    [['a/CHANGES.rst', 'a/HISTORY.md', 'a/NEWS.md'], 'elsewhere a/HISTORY.md'],
    [['a/changelog.md'], 'elsewhere a/changelog.md'],
    [['a/ChangeLog'], 'elsewhere a/ChangeLog'],
    [['a/CHANGELOG'], 'elsewhere a/CHANGELOG'],
    [['a/RELEASES.md'], 'elsewhere a/RELEASES.md'],
    [['a/release-notes.txt'], 'elsewhere a/release-notes.txt'],
    [['a/newsfragments/1.feature', 'a/CHANGELOG.md'], 'elsewhere a/newsfragments/'],
    [['a/releasenotes/notes/x.yaml'], 'elsewhere a/releasenotes/notes/'],
  ])('%j: %s', (paths, expected) => expect(placeIn(paths)).toBe(expected));

  it('is with towncrier where the manifest says so', () => {
    expect(placeIn(['t/CHANGELOG.md'], {}, 't')).toBe('elsewhere t/pyproject.toml/');
  });

  it('is at the top for a project there', () => {
    expect([placeIn([], {}, ''), placeIn(['CHANGES.rst'], {}, '')]).toEqual([
      'file CHANGELOG.md',
      'elsewhere CHANGES.rst',
    ]);
  });

  it.each([
    [{ changelog: 'off' }, 'none'],
    [{ changelog: { file: 'CHANGELOG.md' } }, 'file a/CHANGELOG.md'],
    [{ perProject: { a: { changelog: { file: 'HISTORY.md' } } } }, 'file a/HISTORY.md'],
    [
      { groups: { g: { projects: ['a'], versions: 'fixed', changelog: 'NEWS.md' } } },
      'file ws/NEWS.md',
    ],
    [{ changelog: { links: false } }, 'elsewhere a/HISTORY.md'],
  ])('is what the options say: %j', (options, expected) => {
    expect(placeIn(['a/HISTORY.md'], options)).toBe(expected);
  });
});
