import type { Texts } from '../testing/compare-texts';
import { changesOf } from '../testing/compare-texts';
import type { Language } from '../surface/surface';

/** What is gone, with the name that took its place. */
async function goneOf(before: Texts, after: Texts, language: Language): Promise<readonly string[]> {
  return (await changesOf(before, after, language))
    .filter(({ reason }) => reason === 'removed')
    .map(({ symbol, verdict, renamedTo = '' }) => `${verdict} ${symbol} ${renamedTo}`.trim());
}

const inPython = (...functions: readonly string[]) =>
  functions.map((each) => `def ${each}:\n    pass\n\n\n`).join('');

describe('a name that is gone, of Python', () => {
  it.each<[name: string, before: Texts, after: Texts, ...gone: string[]]>([
    [
      'with another of the same parameters',
      inPython('old(text, *, mode=1)'),
      inPython('new(text, *, mode=1)'),
      'breaking pkg.old pkg.new',
    ],
    [
      'whose mark went with it',
      'import warnings\n\n\ndef old(a: str):\n    """.. deprecated:: 1.0"""\n    pass\n',
      inPython('new(a: str)'),
      'breaking pkg.old pkg.new',
    ],
    ['with another default', inPython('old(a, b=1)'), inPython('new(a, b=2)'), 'breaking pkg.old'],
    [
      'with two that are alike',
      inPython('old(a, b)'),
      inPython('x(a, b)', 'y(a, b)'),
      'breaking pkg.old',
    ],
    [
      'beside another that went',
      inPython('one(a, b)', 'two(a, b)'),
      inPython('x(a, b)'),
      'breaking pkg.one',
      'breaking pkg.two',
    ],
    ['without parameters', inPython('old()'), inPython('new()'), 'breaking pkg.old'],
    ['with one parameter of no type', inPython('old(a)'), inPython('new(a)'), 'breaking pkg.old'],
    ['of a constant', 'OLD = 1\n', 'NEW = 1\n', 'breaking pkg.OLD'],
    [
      'of another kind',
      'def old(a, b):\n    pass\n',
      'class New:\n    a = 1\n    b = 2\n',
      'breaking pkg.old',
    ],
    [
      'of a constant that moved',
      { 'pkg/__init__.py': '', 'pkg/a.py': 'LIMIT = 1\n' },
      { 'pkg/__init__.py': '', 'pkg/b.py': 'LIMIT = 1\n' },
      'breaking pkg.a.LIMIT pkg.b.LIMIT',
    ],
    [
      'that is gone from one of its modules',
      {
        'pkg/__init__.py': 'from .a import f\n\n__all__ = ["f"]\n',
        'pkg/a.py': inPython('f()'),
        'pkg/b.py': 'from .a import f\n\n__all__ = ["f"]\n',
      },
      {
        'pkg/__init__.py': 'from .a import f\n\n__all__ = ["f"]\n',
        'pkg/a.py': inPython('f()'),
        'pkg/b.py': '__all__ = []\n',
      },
      'breaking pkg.b.f pkg.f',
    ],
    [
      'of a class that speaks of itself',
      'class Old:\n    def copy(self) -> "Old": ...\n    def size(self) -> int: ...\n',
      'class New:\n    def copy(self) -> "New": ...\n    def size(self) -> int: ...\n',
      'breaking pkg.Old pkg.New',
    ],
    [
      'of a class with a member less',
      'class Old:\n    def a(self): ...\n    def b(self): ...\n',
      'class New:\n    def a(self): ...\n',
      'breaking pkg.Old',
    ],
  ])('%s', async (_name, before, after, ...gone) => {
    expect(await goneOf(before, after, 'python')).toEqual(gone);
  });
});

describe('a name that is gone, of TypeScript', () => {
  it.each<[name: string, before: Texts, after: Texts, ...gone: string[]]>([
    [
      'with another of the same signature',
      'export function old(a: string): number { return 1; }\n',
      'export function make(a: string): number { return 1; }\n',
      'breaking pkg#old pkg#make',
    ],
    [
      'with another result',
      'export declare function old(a: string): number;\n',
      'export declare function make(a: string): string;\n',
      'breaking pkg#old',
    ],
    [
      'of an interface',
      'export interface Old { a: string; next?: Old }\n',
      'export interface New { a: string; next?: New }\n',
      'breaking pkg#Old pkg#New',
    ],
    [
      'of an interface with one member',
      'export interface Old { a: string }\n',
      'export interface New { a: string }\n',
      'breaking pkg#Old',
    ],
    [
      'exported under another name',
      'function f() {}\nexport { f as old };\n',
      'function f() {}\nexport { f as now };\n',
      'breaking pkg#old pkg#now',
    ],
  ])('%s', async (_name, before, after, ...gone) => {
    expect(await goneOf(before, after, 'typescript')).toEqual(gone);
  });
});
