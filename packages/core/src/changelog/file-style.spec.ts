import type { NoteEntry } from './note-entry';
import { readNotesStyle } from './read-notes-style';
import { renderNotes } from './render-notes';
import { updateChangelog } from './update-changelog';

/** Newest sections of changelogs as tools write them, and what a release adds to each. */
const FILES: readonly {
  readonly name: string;
  readonly file: string;
  readonly version: string;
  readonly section: string;
}[] = [
  {
    name: 'Keep a Changelog, with link definitions',
    version: '1.3.0',
    file: `# Changelog

## [1.2.0] - 2024-05-01

### Added

- Things by hand

### Fixed

- Other things

[1.2.0]: https://github.com/acme/sdk/compare/v1.1.0...v1.2.0
`,
    section: `
## [1.3.0] - 2026-11-02

### Added

- **Breaking:** **api:** take a list

  Pass a list.
- add a thing (#12)

### Changed

- Update \`base\` to 2.0.0

### Fixed

- **api:** mend it
`,
  },
  {
    name: 'angular',
    version: '1.2.1',
    file: `## [1.2.0](https://github.com/acme/sdk/compare/v1.1.0...v1.2.0) (2024-05-01)


### Bug Fixes

* **core:** mend ([1234567](https://github.com/acme/sdk/commit/1234567890)), closes [#5](https://github.com/acme/sdk/issues/5)


### Features

* add ([#4](https://github.com/acme/sdk/issues/4)) ([abcdef1](https://github.com/acme/sdk/commit/abcdef1890))


### BREAKING CHANGES

* **core:** Pass two.


# [1.1.0](https://github.com/acme/sdk/compare/v1.0.0...v1.1.0) (2024-04-01)
`,
    section: `
## [1.2.1](…/compare/v1.2.0...v1.2.1) (2026-11-02)

### Bug Fixes

* **api:** mend it ([bbbbbbb](…/commit/b))

### Features

* **api:** take a list ([ccccccc](…/commit/c))
* add a thing ([#12](…/issues/12)) ([aaaaaaa](…/commit/a))

### BREAKING CHANGES

* **api:** Pass a list.

### Dependencies

* Update \`base\` to 2.0.0
`,
  },
  {
    name: 'release-please',
    version: '2.0.0',
    file: `# Changelog

## [1.2.0](https://github.com/acme/sdk/compare/v1.1.0...v1.2.0) (2024-05-01)


### Features

* **core:** add ([#4](https://github.com/acme/sdk/issues/4)) ([abcdef1](https://github.com/acme/sdk/commit/abcdef1890))


### Bug Fixes

* mend ([1234567](https://github.com/acme/sdk/commit/1234567890))
`,
    section: `
## [2.0.0](…/compare/v1.2.0...v2.0.0) (2026-11-02)

### ⚠ BREAKING CHANGES

* **api:** Pass a list.

### Features

* **api:** take a list ([ccccccc](…/commit/c))
* add a thing ([#12](…/issues/12)) ([aaaaaaa](…/commit/a))

### Bug Fixes

* **api:** mend it ([bbbbbbb](…/commit/b))

### Dependencies

* Update \`base\` to 2.0.0
`,
  },
  {
    name: 'changesets',
    version: '2.0.0',
    file: `# @acme/core

## 1.2.0

### Minor Changes

- abcdef1: Add

### Patch Changes

- 1234567: Mend
- Updated dependencies [abcdef1]
  - @acme/base@1.1.0
`,
    section: `
## 2.0.0

### Major Changes

- ccccccc: **api:** take a list

  Pass a list.

### Minor Changes

- aaaaaaa: add a thing (#12)

### Patch Changes

- bbbbbbb: **api:** mend it
- Update \`base\` to 2.0.0
`,
  },
  {
    name: 'Nx release',
    version: '1.2.1',
    file: `## 1.2.0 (2024-05-01)

### 🚀 Features

- **core:** add ([#4](https://github.com/acme/sdk/pull/4))

### ❤️ Thank You

- Somebody
`,
    section: `
## 1.2.1 (2026-11-02)

### ⚠️  Breaking Changes

- **api:** Pass a list.

### 🚀 Features

- **api:** take a list
- add a thing ([#12](…/issues/12))

### 🩹 Fixes

- **api:** mend it

### 🧱 Updated Dependencies

- Update \`base\` to 2.0.0
`,
  },
  {
    name: 'Lerna, a patch',
    version: '1.2.1',
    file: `# Change Log

## <small>[1.1.1](https://github.com/acme/sdk/compare/v1.1.0...v1.1.1) (2024-05-01)</small>

**Note:** Version bump only for package core

# [1.1.0](https://github.com/acme/sdk/compare/v1.0.0...v1.1.0) (2024-04-01)

### Features

* add ([abcdef1](https://github.com/acme/sdk/commit/abcdef1890))
`,
    section: `
## <small>[1.2.1](…/compare/v1.2.0...v1.2.1) (2026-11-02)</small>

### ⚠ BREAKING CHANGES

* **api:** Pass a list.

### Features

* **api:** take a list ([ccccccc](…/commit/c))
* add a thing ([#12](…/issues/12)) ([aaaaaaa](…/commit/a))

### Bug Fixes

* **api:** mend it ([bbbbbbb](…/commit/b))

### Dependencies

* Update \`base\` to 2.0.0
`,
  },
  {
    name: 'Lerna, a minor',
    version: '1.2.0',
    file: `# Change Log

## <small>[1.1.1](https://github.com/acme/sdk/compare/v1.1.0...v1.1.1) (2024-05-01)</small>

**Note:** Version bump only for package core

# [1.1.0](https://github.com/acme/sdk/compare/v1.0.0...v1.1.0) (2024-04-01)

### Features

* add ([abcdef1](https://github.com/acme/sdk/commit/abcdef1890))
`,
    section: `
# [1.2.0](…/compare/v1.2.0...v1.2.0) (2026-11-02)

### ⚠ BREAKING CHANGES

* **api:** Pass a list.

### Features

* **api:** take a list ([ccccccc](…/commit/c))
* add a thing ([#12](…/issues/12)) ([aaaaaaa](…/commit/a))

### Bug Fixes

* **api:** mend it ([bbbbbbb](…/commit/b))

### Dependencies

* Update \`base\` to 2.0.0
`,
  },
  {
    name: 'Commitizen',
    version: '2.0.0',
    file: `## v1.2.0 (2024-05-01)

### Feat

- **core**: add
- add more

### Fix

- mend
`,
    section: `
## v2.0.0 (2026-11-02)

### BREAKING CHANGE

- **api**: Pass a list.

### Feat

- **api**: take a list
- add a thing (#12)

### Fix

- **api**: mend it

### Dependencies

- Update \`base\` to 2.0.0
`,
  },
  {
    name: 'by hand, underlined, with long dates',
    version: '10.2.1',
    file: `Release history
===============

Version 1.2.0 - May 1, 2024
---------------------------

- Add things
`,
    section: `
Version 10.2.1 - November 2, 2026
---------------------------------

### Added

- **Breaking:** **api:** take a list

  Pass a list.
- add a thing (#12)

### Changed

- Update \`base\` to 2.0.0

### Fixed

- **api:** mend it
`,
  },
  {
    name: 'GitHub releases',
    version: '1.2.1',
    file: `# Releases

## [v1.2.0](https://github.com/acme/sdk/releases/tag/v1.2.0)

#### ✨ New features

+ add things (#4)

#### 🐛 Bug fixes

+ mend things (#5)
`,
    section: `
## [v1.2.1](…/releases/tag/v1.2.1)

#### ✨ New features

+ **Breaking:** **api:** take a list

  Pass a list.
+ add a thing (#12)

#### 🐛 Bug fixes

+ **api:** mend it

#### Changed

+ Update \`base\` to 2.0.0
`,
  },
  {
    name: 'code names, which nobody can make up',
    version: '1.3.0',
    file: `### 1.2.0 “Foxtrot”

* add

### 1.1.0 “Tango”
`,
    section: `
### [1.3.0] - 2026-11-02

### Added

* **Breaking:** **api:** take a list

  Pass a list.
* add a thing (#12)

### Changed

* Update \`base\` to 2.0.0

### Fixed

* **api:** mend it
`,
  },
];

const web = { forge: 'github', url: 'https://github.com/acme/sdk' } as const;

const entry = (letter: string, part: Partial<NoteEntry>): NoteEntry => ({
  commit: letter.repeat(40),
  type: 'feat',
  scope: null,
  subject: 'add a thing',
  breaking: null,
  section: 'Added',
  references: [],
  authors: [],
  ...part,
});

const ENTRIES: readonly NoteEntry[] = [
  entry('a', { subject: 'add a thing (#12)', references: ['#12'] }),
  entry('b', { type: 'fix', section: 'Fixed', scope: 'api', subject: 'mend it' }),
  entry('c', { scope: 'api', subject: 'take a list', breaking: 'Pass a list.' }),
];

/** The section that a release adds to a file, in the file's own style. */
function added(file: string, version: string): string {
  const notes = renderNotes(ENTRIES, {
    web,
    dependencies: [{ name: 'base', version: '2.0.0' }],
    range: { from: 'v1', to: 'v2' },
    style: readNotesStyle(file),
    authors: false,
  });
  const url = (page: string): string => `https://github.com/acme/sdk/${page}`;
  const updated = updateChangelog(file, {
    project: 'core',
    path: 'CHANGELOG.md',
    version,
    date: '2026-11-02',
    notes,
    compareUrl: url(`compare/v1.2.0...v${version}`),
    pageUrl: url(`releases/tag/v${version}`),
    style: 'file',
  });
  if (!updated.ok) throw new Error(JSON.stringify(updated.failures));
  const same = [...file].findIndex((letter, i) => letter !== updated.value[i]);
  const start = file.lastIndexOf('\n', same) + 1;
  return updated.value.slice(start, updated.value.indexOf(file.slice(start, start + 20), start));
}

describe('a section in the style of its file', () => {
  it.each(FILES)('$name, $version', ({ file, version, section }) => {
    const text = added(file, version).replaceAll('https://github.com/acme/sdk/', '…/');
    expect(text.replaceAll(/([abc])\1{39}/g, '$1').trim()).toBe(section.trim());
  });
});
