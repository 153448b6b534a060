import { KEEP_A_CHANGELOG } from './notes-style';
import { readNotesStyle } from './read-notes-style';

describe('what a file has not shown yet', () => {
  it.each([
    ['Patch Changes', 'Added', 'Minor Changes', 'Major Changes'],
    ['Minor Changes', 'Fixed', 'Patch Changes', 'Major Changes'],
    ['🩹 Fixes', 'Added', '🚀 Features', '⚠️  Breaking Changes'],
    ['🚀 Features', 'perf', '🔥 Performance', '⚠️  Breaking Changes'],
    ['Fix', 'Added', 'Feat', 'BREAKING CHANGE'],
    ['Bug Fixes', 'Added', 'Features', '⚠ BREAKING CHANGES'],
    ['Features', 'revert', 'Reverts', '⚠ BREAKING CHANGES'],
    ['Fixed', 'Added', 'Added', undefined],
    ['🐛 Bugs', 'Added', 'Added', undefined],
  ])('is as the dialect of "%s" has it', (shown, section, title, breaking) => {
    const style = readNotesStyle(`## 1.2.0\n\n### ${shown}\n\n- mend\n`);
    expect([style.titles.get(section), style.breaking?.title]).toEqual([title, breaking]);
  });

  it.each(['', '# Changelog\n', '## 1.2.0\n', '## 1.2.0\n\n### Of Interest\n\nText.\n'])(
    'is Keep a Changelog where there is no telling: %j',
    (text) => expect(readNotesStyle(text)).toEqual(KEEP_A_CHANGELOG),
  );
});
