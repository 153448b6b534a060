import { coreMetadata } from './core-metadata';

const metadata = (...lines: readonly string[]) =>
  coreMetadata(['Metadata-Version: 2.4', 'Name: A.b', 'Version: 1.0', ...lines].join('\n'));
const classifier = (name: string): string => `Classifier: License :: ${name}`;
const MIT = classifier('OSI Approved :: MIT License');

it.each<[readonly string[], string | null]>([
  [['License-Expression: MIT OR ISC'], 'MIT OR ISC'],
  [['License-Expression: MIT', classifier('OSI Approved :: BSD License')], 'MIT'],
  [['License: Apache-2.0', MIT], 'Apache-2.0'],
  [['License: apache-2.0'], 'apache-2.0'],
  [['License: MIT License', MIT], 'MIT'],
  [['License: MIT License'], 'MIT License'],
  [['License: Copyright (c)', '        ', '        All rights', MIT], 'MIT'],
  [['License: Copyright (c)', '        All rights'], null],
  [[classifier('OSI Approved'), MIT], 'MIT'],
  [[MIT, classifier('OSI Approved :: ISC License (ISCL)')], 'MIT AND ISC'],
  [[MIT, classifier('Other/Proprietary License')], 'OSI Approved :: MIT License'],
  [
    [classifier('OSI Approved :: Apache Software License')],
    'OSI Approved :: Apache Software License',
  ],
  [
    [classifier('OSI Approved :: GNU General Public License v3 or later (GPLv3+)')],
    'GPL-3.0-or-later',
  ],
  [['License: UNKNOWN', MIT], 'MIT'],
  [['', 'License: MIT'], null],
  [[], null],
])('%j is under %j', (lines, license) => expect(metadata(...lines)?.license).toBe(license));

it('needs what it says, with extras of both sides, whatever the system', () => {
  const needs = metadata(
    'Requires-Dist: Requests[socks, Use.Chardet] (>=2)',
    'Requires-Dist: colorama ; sys_platform == "win32"',
    'requires-dist: pytest>=7; extra == "test" or extra == \'Dev_X\'',
    "Requires-Dist: x @ https://example.org/x.whl ; 'all' == extra",
    'Requires-Dist: !!!',
  )?.needs;
  expect(needs).toEqual([
    { name: 'requests', extras: ['socks', 'use-chardet'], version: null, only: null },
    { name: 'colorama', extras: [], version: null, only: null },
    { name: 'pytest', extras: [], version: null, only: ['test', 'dev-x'] },
    { name: 'x', extras: [], version: null, only: ['all'] },
  ]);
});

it('is none without name and version', () => {
  expect(coreMetadata('Name: a\n\nVersion: 1')).toBeNull();
  expect(coreMetadata('')).toBeNull();
  expect(coreMetadata('Name: a\r\nVersion: 1\r\n')).toMatchObject({ name: 'a', version: '1' });
});
