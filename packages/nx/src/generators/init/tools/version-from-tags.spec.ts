import { hatchVcs } from './hatch-vcs';
import { reno } from './reno';
import { setuptoolsScm } from './setuptools-scm';
import { known, told } from './told.fixture';
import { towncrier } from './towncrier';

const projects = known('sdk in .');
const toml = (text: string) => ({ 'pyproject.toml': text });

describe('versions that are in tags alone', () => {
  it.each<[string, string | null]>([
    ['', null],
    ['tag_regex = "^sdk-(?P<version>.+)$"', 'sdk-{version}'],
    ['tag_regex = "^sdk[-]v?(?P<version>[0-9.]+)$"', 'sdk-v{version}'],
    ['git_describe_command = ["git", "describe", "--match", "sdk/v*"]', 'sdk/v{version}'],
  ])('setuptools-scm: %s', (line, tag) => {
    const found = told(setuptoolsScm, toml(`[tool.setuptools_scm]\n${line}`), { projects });
    expect(found?.options).toEqual(tag === null ? {} : { 'perProject.sdk.tag': tag });
    expect(found?.left).toEqual([]);
  });

  it('hatch-vcs', () => {
    const text =
      '[tool.hatch.version]\nsource = "vcs"\n[tool.hatch.version.raw-options]\ntag_regex = "sdk@(?P<version>.*)"';
    expect(told(hatchVcs, toml(text), { projects })?.options).toEqual({
      'perProject.sdk.tag': 'sdk@{version}',
    });
    expect(told(hatchVcs, toml('[tool.hatch.version]\npath = "x"'), { projects })).toBeNull();
  });

  it('says which expression it cannot read', () => {
    const text = '[tool.setuptools_scm]\ntag_regex = "^(a|b)-(?P<version>.+)$"';
    expect(told(setuptoolsScm, toml(text), { projects })).toMatchObject({
      options: {},
      left: [expect.stringContaining('tag_regex')],
    });
    expect(told(setuptoolsScm, toml(''), { projects })).toBeNull();
  });
});

describe('changelogs that are made elsewhere', () => {
  it('towncrier', () => {
    const text = '[tool.towncrier]\ndirectory = "news"\n';
    expect(told(towncrier, toml(text), { projects })?.options).toEqual({ changelog: 'off' });
    expect(
      told(towncrier, { 'a/pyproject.toml': text }, { projects: known('a in a', 'b in b') })
        ?.options,
    ).toEqual({ 'perProject.a.changelog': 'off' });
    expect(told(towncrier, toml(''), { projects })).toBeNull();
  });

  it('reno', () => {
    expect(told(reno, {}, { folders: ['releasenotes'] })?.options).toEqual({ changelog: 'off' });
    expect(told(reno, {})).toBeNull();
  });
});
