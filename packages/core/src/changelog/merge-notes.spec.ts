import { mergeNotes } from './merge-notes';

describe('mergeNotes', () => {
  it.each([
    ['', '', ''],
    ['', '### Fixed\n\n- a', '### Fixed\n\n- a'],
    ['\n### fixed\n- hand\n\n', '### Fixed\n\n- computed', '### Fixed\n\n- hand\n- computed'],
    [
      'A word first.\n\n### Fixed\n- hand',
      '### Added\n\n- computed',
      'A word first.\n\n### Added\n\n- computed\n\n### Fixed\n\n- hand',
    ],
    ['- no heading', '### Added\n\n- computed', '- no heading\n\n### Added\n\n- computed'],
    [
      '### Infrastructure\n- x\n### Security\n- y',
      '### Added\n\n- z',
      '### Added\n\n- z\n\n### Security\n\n- y\n\n### Infrastructure\n\n- x',
    ],
    ['### Added\n\n### Changed\n\n- x\n\n### Removed\n', '', '### Changed\n\n- x'],
    ['', '_Nothing._', '_Nothing._'],
    ['### Fixed\n\n', '_Nothing._', '_Nothing._'],
    ['### Fixed\n\n- hand', '_Nothing._', '### Fixed\n\n- hand'],
    ['### Added\n\nProse.', '### Added\n\n- z', '### Added\n\nProse.\n\n- z'],
    [
      '### Added\n- x\n\n  more\n\n  #### deep\n',
      '### Added\n\n- z',
      '### Added\n\n- x\n\n  more\n\n  #### deep\n- z',
    ],
    [
      '### Added\n- a\n### Fixed\n- b\n### Added\n- c',
      '',
      '### Added\n\n- a\n- c\n\n### Fixed\n\n- b',
    ],
    [
      '## Added\r\n- a\r\n#### detail\r\n',
      '### Added\n\n- b',
      '### Added\n\n- a\n#### detail\n\n- b',
    ],
    ['### Added\n```\n### Fixed\n```', '', '### Added\n\n```\n### Fixed\n```'],
  ])('%j + %j', (handWritten, computed, expected) =>
    expect(mergeNotes(handWritten, computed)).toBe(expected),
  );
});
