import { changelogStyle } from './changelog-style';

const styles = (texts: readonly string[], off = false) =>
  changelogStyle(
    { changelogs: new Map(texts.map((text, at) => [`${at}/CHANGELOG.md`, text])) },
    off ? [{ option: ['changelog'], value: 'off', why: 'w' }] : [],
  ).map(({ value }) => value);

const KEEP = '# Changelog\n\n## 1.0.0 - 2026-01-01\n\n### Added\n\n- one\n';
const OWN = '# Changelog\n\n## [1.0.0](https://x) (2026-01-01)\n\n### Features\n\n* one\n';

it.each<[string, readonly string[], boolean, readonly string[]]>([
  ['none', [], false, []],
  ['Keep a Changelog', [KEEP], false, []],
  ['its own', [OWN], false, ['file']],
  ['most of them', [OWN, KEEP, OWN], false, ['file']],
  ['half of them', [OWN, KEEP], false, []],
  ['no sections yet', ['# Changelog\n'], false, []],
  ['left to another tool', [OWN], true, []],
])('%s', (_title, texts, off, expected) => {
  expect(styles(texts, off)).toEqual(expected);
});
