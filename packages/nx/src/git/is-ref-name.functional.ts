import { spawnSync } from 'node:child_process';
import { isRefName } from './is-ref-name';

test.each([
  'a',
  'a/b',
  'p@1.0.0',
  '@scope/p@1.0.0-rc.1',
  'v1.0.0+build',
  'ü',
  'a.b',
  'a-b',
  'x@',
  '{',
  'a}',
  '$(x)',
  "'",
  '"',
  '|',
  '<b>',
  '',
  '-a',
  '.a',
  'a/.b',
  'a.',
  'a..b',
  'a.lock',
  'a.lock/b',
  'a b',
  'a\tb',
  'a\nb',
  'a~1',
  'a^',
  'a:b',
  'a?',
  'a*',
  'a[',
  'a\\b',
  '/a',
  'a/',
  'a//b',
  'a@{b',
  '\u007f',
  'HEAD',
])('%j as git sees it', (name) => {
  const takes = (args: readonly string[]): boolean =>
    spawnSync('git', ['check-ref-format', ...args]).status === 0;
  expect(isRefName(name)).toBe(takes([`refs/tags/${name}`]) && takes(['--branch', name]));
});

test('refused although git takes it: @ is short for HEAD', () =>
  expect(isRefName('@')).toBe(false));
