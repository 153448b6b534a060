import { extractNotes } from './extract-notes';

const dialects = `# Changelog

## 2.0.0 (2024-05-01)

### 🚀 Features

- nx style

## [1.2.0](https://github.com/acme/tools/compare/v1.1.0...v1.2.0) (2024-04-01)

### Features

* release-please style

### [1.1.1](https://github.com/acme/tools/compare/v1.1.0...v1.1.1) (2024-03-02)

### Bug Fixes

* standard-version style

<a name="1.1.0"></a>
# [1.1.0] (2024-03-01)

old angular style

## core@1.0.0rc1

### Patch Changes

- changesets style

\`\`\`md
## 1.0.0
not a section
\`\`\`

<!--
## 0.9.9
-->

## v0.9.0.dev3 - 2024-01-01 [YANKED]

keep a changelog style

0.8.0 / 2023-12-01
------------------

underlined

## **0.7.10**

bold

## 0.7.x

## 0.6.*

## About this file

Not a version.

[1.1.0]: https://github.com/acme/tools/compare/v1.0.0...v1.1.0
`;

describe('extractNotes', () => {
  it.each([
    ['2.0.0', '### 🚀 Features\n\n- nx style'],
    ['1.2.0', '### Features\n\n* release-please style'],
    ['1.1.1', '### Bug Fixes\n\n* standard-version style'],
    ['1.1.0', 'old angular style'],
    [
      '1.0.0rc1',
      '### Patch Changes\n\n- changesets style\n\n```md\n## 1.0.0\nnot a section\n```\n\n<!--\n## 0.9.9\n-->',
    ],
    ['0.9.0.dev3', 'keep a changelog style'],
    ['0.8.0', 'underlined'],
    ['1.0.0', null],
    ['0.9.9', null],
    ['0.7.10', 'bold'],
    ['0.7.1', null],
    ['0.7', null],
    ['0.6', null],
    ['3.0.0', null],
  ])('%s', (version, notes) => {
    expect(extractNotes(dialects, version)).toBe(notes);
    expect(extractNotes(dialects.replaceAll('\n', '\r\n'), version)).toBe(notes);
  });

  it('does not take the link definitions for the last release', () => {
    expect(extractNotes('## [1.0.0]\n\n- first\n\n[1.0.0]: https://a.example\n', '1.0.0')).toBe(
      '- first',
    );
    expect(extractNotes('## [1.0.0]\n[1.0.0]: https://a.example', '1.0.0')).toBe('');
  });
});
