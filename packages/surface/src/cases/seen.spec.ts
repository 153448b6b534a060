import type { Language } from '../surface/surface';
import { changesOf } from '../testing/compare-texts';
import { pythonClass as c } from '../testing/python-class';

const o = (implementation: string, ...overloads: readonly string[]) =>
  `from typing import overload\n${overloads.map((each) => `@overload\ndef f(${each}): ...\n`).join('')}def f(${implementation}): ...\n`;

/** What changes, and where each change is seen. */
type SeenCase = readonly [title: string, before: string, after: string, ...expected: string[]];

const PYTHON: readonly SeenCase[] = [
  ['a function goes', 'def f(): ...\ndef g(): ...\n', 'def g(): ...\n', 'removed runtime'],
  ['a parameter goes', 'def f(a, b): ...\n', 'def f(a): ...\n', 'parameter-removed runtime'],
  [
    'a parameter takes less',
    'def f(a: int | str): ...\n',
    'def f(a: int): ...\n',
    'accepted-values-narrowed types',
  ],
  [
    'a result has another type',
    'def f() -> int: ...\n',
    'def f() -> str: ...\n',
    'type-changed types',
  ],
  [
    'a parameter is renamed and annotated otherwise',
    'def f(a: int): ...\n',
    'def f(b: str): ...\n',
    'parameter-renamed runtime',
  ],
  [
    'an alias goes',
    'from typing import TypeAlias\nA: TypeAlias = int\nb = 1\n',
    'b = 1\n',
    'removed runtime',
  ],
  [
    'an overload goes, and what runs stays',
    o('a, b=1', 'a: int', 'a: int, b: int'),
    o('a, b=1', 'a: int'),
    'overload-removed types',
  ],
  [
    'what runs beneath overloads loses a parameter',
    o('a, b=1', 'a: int', 'a: str, b: int'),
    o('a', 'a: int', 'a: str'),
    'parameter-removed runtime',
    'parameter-removed types',
  ],
  [
    'a class is final',
    c('pass'),
    c('pass', '', 'from typing import final\n@final\n'),
    'made-final types',
  ],
  [
    'an attribute is final',
    c('x: int = 1'),
    c('x: Final[int] = 1', '', 'from typing import Final\n'),
    'made-read-only types',
  ],
  [
    'an attribute is a property',
    c('x = 1'),
    c('@property\ndef x(self): ...'),
    'made-read-only runtime',
  ],
  [
    'a key of a TypedDict goes',
    c('a: int\nb: int', 'TypedDict', 'from typing import TypedDict\n'),
    c('a: int', 'TypedDict', 'from typing import TypedDict\n'),
    'member-removed types',
  ],
  [
    'a protocol asks for more',
    c('def m(self): ...', 'Protocol', 'from typing import Protocol\n'),
    c('def m(self): ...\ndef n(self): ...', 'Protocol', 'from typing import Protocol\n'),
    'required-member-added types',
  ],
  ['a member of a class goes', c('def m(self): ...\nx = 1'), c('x = 1'), 'member-removed runtime'],
  [
    'a mark that warns',
    'def f(): ...\n',
    'import warnings\ndef f():\n    warnings.warn("use g", DeprecationWarning)\n',
    'deprecated runtime',
  ],
  [
    'a mark for readers',
    'def f(): ...\n',
    'def f():\n    """F.\n\n    .. deprecated:: 2.0\n    """\n',
    'deprecated types',
  ],
  ['a file breaks', 'def f(): ...\n', 'def f(: ...\n', 'syntax-error runtime'],
];

const TYPESCRIPT: readonly SeenCase[] = [
  [
    'a function goes',
    'export function f() {}\nexport const a = 1;',
    'export const a = 1;',
    'removed runtime',
  ],
  [
    'an interface goes',
    'export interface I {}\nexport const a = 1;',
    'export const a = 1;',
    'removed types',
  ],
  [
    'an alias comes',
    'export const a = 1;',
    'export type T = 1;\nexport const a = 1;',
    'added types',
  ],
  [
    'a class is exported as a type only',
    'class C {}\nexport { C };',
    'class C {}\nexport type { C };',
    'value-export-removed runtime',
  ],
  [
    'a member of an interface goes',
    'export interface I { a: 1; b: 2 }',
    'export interface I { a: 1 }',
    'member-removed types',
  ],
  [
    'a member of a class goes',
    'export class C { a() {} b() {} }',
    'export class C { a() {} }',
    'member-removed runtime',
  ],
  ['a class is abstract', 'export class C {}', 'export abstract class C {}', 'made-abstract types'],
  [
    'a parameter must be given',
    'export function f(a?: string): void {}',
    'export function f(a: string): void {}',
    'parameter-made-required runtime',
  ],
  [
    'a property is readonly',
    'export class C { a = 1; }',
    'export class C { readonly a = 1; }',
    'made-read-only types',
  ],
];

function test(language: Language, cases: readonly SeenCase[]): void {
  it.each(cases.map((each) => [each[0], each] as const))(
    '%s',
    async (_title, [, before, after, ...expected]) => {
      const changes = await changesOf(before, after, language);
      const told = new Set(changes.map(({ reason, seen }) => `${reason} ${seen}`));
      expect([...told].sort()).toEqual([...expected].sort());
    },
  );
}

describe('where a change of Python shows', () => test('python', PYTHON));
describe('where a change of TypeScript shows', () => test('typescript', TYPESCRIPT));
