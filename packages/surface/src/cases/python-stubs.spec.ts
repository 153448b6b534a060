import { testCases } from '../testing/compare-texts';
import type { Case } from '../testing/compare-texts';

/** A module with its stub. */
const both = (source: string, stub: string) => ({
  'pkg/__init__.py': '',
  'pkg/a.py': source,
  'pkg/a.pyi': stub,
});

const CLASS =
  'class C:\n    def __init__(self, a, b=1): ...\n    def m(self): ...\n    def n(self): ...\n';
const SHORT = 'class C:\n    def m(self) -> int: ...\n';

const CASES: readonly Case[] = [
  [
    'a stub says types, and what the source alone has stays',
    { 'pkg/__init__.py': '', 'pkg/a.py': CLASS },
    both(CLASS, SHORT),
    'a.C.m none annotation-added',
  ],
  [
    'a constructor that the source alone has loses a parameter',
    both(CLASS, SHORT),
    both(CLASS.replace(', b=1', ''), SHORT),
    'a.C.__init__ breaking parameter-removed',
  ],
  [
    'a stub has a base that the source never had',
    both('class C: ...\n', 'from typing import List\nclass C(List[int]): ...\n'),
    { 'pkg/__init__.py': '', 'pkg/a.py': 'class C: ...\n' },
  ],
  [
    'a base goes that source and stub had',
    both('class C(list): ...\n', 'from typing import List\nclass C(List[int]): ...\n'),
    both('class C: ...\n', 'from typing import List\nclass C(List[int]): ...\n'),
    'a.C breaking base-removed',
    'a.C.__init__ undecided definition-unknown',
  ],
  [
    'a method that the source alone has goes',
    both(CLASS, SHORT),
    both(CLASS.replace('    def n(self): ...\n', ''), SHORT),
    'a.C.n breaking member-removed',
  ],
  [
    'the maker that a stub gives stands before that of the source',
    both(
      'class C:\n    def __init__(self, *args): ...\n',
      'class C:\n    def __new__(cls, a: int, b: int = 1) -> C: ...\n',
    ),
    both(
      'class C:\n    def __init__(self, *args): ...\n',
      'class C:\n    def __new__(cls, a: int) -> C: ...\n',
    ),
    'a.C.__init__ breaking parameter-removed',
  ],
  [
    'a stub says more than a source that hands on',
    both('def f(*args, **kwargs): ...\n', 'def f(a: int, b: int = 1) -> int: ...\n'),
    both('def f(*args, **kwargs): ...\n', 'def f(a: int) -> int: ...\n'),
    'a.f breaking parameter-removed',
  ],
  [
    'a source takes less beneath the overloads of its stub',
    both(
      'def f(a, b=1): ...\n',
      'from typing import overload\n@overload\ndef f(a: int) -> int: ...\n@overload\ndef f(a: str) -> str: ...\n',
    ),
    both(
      'def f(a): ...\n',
      'from typing import overload\n@overload\ndef f(a: int) -> int: ...\n@overload\ndef f(a: str) -> str: ...\n',
    ),
    'a.f breaking parameter-removed',
  ],
  [
    'a source takes what its stub does not tell',
    both('def f(a, b=1): ...\n', 'def f(a: int) -> int: ...\n'),
    both('def f(a): ...\n', 'def f(a: int) -> int: ...\n'),
    'a.f breaking parameter-removed',
  ],
  [
    'a stub tells what its source takes already',
    both('def f(a, b=1): ...\n', 'def f(a: int) -> int: ...\n'),
    both('def f(a, b=1): ...\n', 'def f(a: int, b: int = 1) -> int: ...\n'),
    'a.f additive parameter-added',
  ],
  [
    'a stub names what the source takes by name alone, and the stub goes',
    {
      'pkg/__init__.py': 'class C:\n    def __init__(self, a, **kwargs): ...\n',
      'pkg/__init__.pyi':
        'class C:\n    def __init__(self, a, b: int = ..., c: int = ...) -> None: ...\n',
    },
    { 'pkg/__init__.py': 'class C:\n    def __init__(self, a, c=1, **kwargs): ...\n' },
    'C.__init__ undecided parameter-swallowed',
    'C.__init__ additive parameter-added',
    'C.__init__ additive parameter-kind-widened',
    'C.__init__ none annotation-removed',
    'C.__init__ none annotation-removed',
    'C.__init__ none default-changed',
  ],
];

describe('stubs beside their sources', () => testCases('python', CASES));
