import { headingText } from './heading-text';
import { headingVersion } from './heading-version';

describe('the version that a heading names', () => {
  it.each([
    ['1.2.3', '1.2.3'],
    ['v1.2.3', '1.2.3'],
    ['[1.2.3]', '1.2.3'],
    ['[1.2.3] - 2024-01-01', '1.2.3'],
    ['[1.2.3](https://a.example/compare/v1.2.2...v1.2.3) (2024-01-01)', '1.2.3'],
    ['[v1.2.3][]', '1.2.3'],
    ['[1.2.3][1.2.3] / 2024-01-01', '1.2.3'],
    ['<small>[1.2.3](https://a.example/compare/v1.2.2...v1.2.3)</small> (2024-01-01)', '1.2.3'],
    ['<small>1.2.3 (2024-01-01)</small>', '1.2.3'],
    ['<a name="1.2.3"></a>1.2.3', '1.2.3'],
    ['<a href="https://a.example/(x)">v1.2.3</a>', '1.2.3'],
    ['**1.2.3** - *2024-01-01*', '1.2.3'],
    ['__v1.2.3__', '1.2.3'],
    ['`1.2.3`', '1.2.3'],
    ['~~1.2.3~~ (yanked)', '1.2.3'],
    ['🚀 1.2.3', '1.2.3'],
    [':rocket: v1.2.3 :tada:', '1.2.3'],
    ['![npm](https://a.example/badge.svg) 1.2.3', '1.2.3'],
    ['[![npm](https://a.example/b.svg)](https://a.example) 1.2.3', '1.2.3'],
    ['Version 1.2.3 (2024-01-01)', '1.2.3'],
    ['Version: 1.2.3', '1.2.3'],
    ['Release v1.2.3', '1.2.3'],
    ['Release 1.2', '1.2'],
    ['core@1.2.3', '1.2.3'],
    ['@acme/core@1.2.3 (2024-01-01)', '1.2.3'],
    ['core==1.2.3', '1.2.3'],
    ['core/v1.2.3', '1.2.3'],
    ['core-v1.2.3', '1.2.3'],
    ['core v1.2.3', '1.2.3'],
    ['core 1.2.3', '1.2.3'],
    ['core, version 1.2.3', '1.2.3'],
    ['@acme/core 1.2.3 (2024-01-01)', '1.2.3'],
    ['My Tool v1.2.3 - January 1, 2024', '1.2.3'],
    ['My Tool 1.2.3 “Foxtrot”', '1.2.3'],
    ['2024-01-01, Version 20.11.0 (LTS), @someone', '20.11.0'],
    ['2024-01-01 v1.2.3', '1.2.3'],
    ['1.2.3 / 2024-01-01', '1.2.3'],
    ['1.2.3 — 2024-01-01', '1.2.3'],
    ['1.2.3 {#v1-2-3}', '1.2.3'],
    ['1.2.3&nbsp;(2024-01-01)', '1.2.3'],
    ['0.66b0', '0.66b0'],
    ['1.2.3rc1 (2024-01-01)', '1.2.3rc1'],
    ['1.2.3-rc.1', '1.2.3-rc.1'],
    ['1!2.0.post1', '1!2.0.post1'],
    ['1.0.0 [YANKED]', '1.0.0'],
    ['1.x', null],
    ['2.0.x', null],
    ['2024-01-01', null],
    ['Added', null],
    ['Features', null],
    ['Changelog', null],
    ['Changelog of 2.0', null],
    ['Migrating from 1.2 to 2.0.0', null],
    ['Upgrade to v2.0.0', null],
    ['Requires Node 18.2', null],
    ['Support for Python 3.12', null],
    ['About 2 things', null],
  ])('%s → %s', (markdown, version) => {
    expect(headingVersion(headingText(markdown))).toBe(version);
  });

  it.each(['[', '<', '![', '1.', 'a ', '@a/', '(', '*', '_ ', ':a', '2024-01-01 '])(
    'is found in no time among many %j',
    (part) => {
      expect(headingVersion(headingText(part.repeat(20_000)))?.length ?? 0).not.toBe(1);
    },
    2_000,
  );
});
