import type { Case } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';

const c = (body: string, bases = '', before = '') =>
  `${before}class C${bases && `(${bases})`}:\n${body
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n`;
const data = (body: string, options = '') =>
  c(
    body,
    '',
    `from dataclasses import dataclass, field, KW_ONLY, InitVar\nfrom typing import ClassVar\n@dataclass${options}\n`,
  );
const color = (body: string, base = 'Enum') => c(body, base, 'from enum import *\n');
const keys = (body: string, bases = 'TypedDict') =>
  c(body, bases, 'from typing import TypedDict, NotRequired, Required\n');
const useIn = 'def f(c: C) -> None: ...\n';
const useOut = 'def f() -> C: ...\n';

const CASES: readonly Case[] = [
  [
    'a method goes',
    c('def m(self): ...\ndef n(self): ...'),
    c('def m(self): ...'),
    'C.n breaking member-removed',
  ],
  [
    'a method comes',
    c('def m(self): ...'),
    c('def m(self): ...\ndef n(self): ...'),
    'C.n additive member-added',
  ],
  ['a private method goes', c('def _m(self): ...\nx = 1'), c('x = 1')],
  [
    'a dunder method goes',
    c('def __len__(self): ...'),
    c('pass'),
    'C.__len__ breaking member-removed',
  ],
  ['a method that every object has goes', c('def __repr__(self): ...'), c('pass')],
  [
    'a method gets a required parameter',
    c('def m(self): ...'),
    c('def m(self, a): ...'),
    'C.m breaking required-parameter-added',
  ],
  [
    'a method gets an optional parameter',
    c('def m(self): ...'),
    c('def m(self, a=1): ...'),
    'C.m additive parameter-added',
  ],
  ['self is called otherwise', c('def m(self): ...'), c('def m(this): ...')],
  [
    'a method becomes static',
    c('def m(self, a): ...'),
    c('@staticmethod\ndef m(a): ...'),
    'C.m breaking kind-changed',
  ],
  [
    'a method becomes a class method',
    c('def m(self): ...'),
    c('@classmethod\ndef m(cls): ...'),
    'C.m breaking kind-changed',
  ],
  [
    'a static method becomes a class method',
    c('@staticmethod\ndef m(a): ...'),
    c('@classmethod\ndef m(cls, a): ...'),
  ],
  [
    'a method becomes a property',
    c('def m(self): ...'),
    c('@property\ndef m(self): ...'),
    'C.m breaking kind-changed',
  ],
  [
    'a property becomes a method',
    c('@property\ndef m(self): ...'),
    c('def m(self): ...'),
    'C.m breaking kind-changed',
  ],
  [
    'a property becomes an attribute',
    c('@property\ndef x(self): ...'),
    c('x = 1'),
    'C.x additive made-writable',
  ],
  [
    'an attribute becomes a property',
    c('x = 1'),
    c('@property\ndef x(self): ...'),
    'C.x breaking made-read-only',
  ],
  [
    'an attribute becomes a property with a setter',
    c('x = 1'),
    c('@property\ndef x(self): ...\n@x.setter\ndef x(self, v): ...'),
  ],
  [
    'a setter goes',
    c('@property\ndef x(self): ...\n@x.setter\ndef x(self, v): ...'),
    c('@property\ndef x(self): ...'),
    'C.x breaking made-read-only',
  ],
  [
    'a setter comes',
    c('@property\ndef x(self): ...'),
    c('@property\ndef x(self): ...\n@x.setter\ndef x(self, v): ...'),
    'C.x additive made-writable',
  ],
  [
    'a property is cached',
    c('@property\ndef x(self): ...'),
    c('@cached_property\ndef x(self): ...', '', 'from functools import cached_property\n'),
    'C.x additive made-writable',
  ],
  [
    'a property gives another type',
    c('@property\ndef x(self) -> int: ...'),
    c('@property\ndef x(self) -> str: ...'),
    'C.x breaking type-changed',
  ],
  [
    'a method becomes async',
    c('def m(self): ...'),
    c('async def m(self): ...'),
    'C.m breaking async-changed',
  ],
  ['a class attribute goes', c('x = 1\ny = 2'), c('x = 1'), 'C.y breaking member-removed'],
  ['a class attribute has another value', c('x = 1'), c('x = 2'), 'C.x none value-changed'],
  ['an attribute has another type', c('x: int'), c('x: str'), 'C.x breaking type-changed'],
  [
    'an attribute may be None',
    c('x: int'),
    c('x: int | None'),
    'C.x breaking returned-values-widened',
  ],
  [
    'an instance attribute goes',
    c('def __init__(self):\n    self.x = 1\n    self.y = 2'),
    c('def __init__(self):\n    self.x = 1'),
    'C.y breaking member-removed',
  ],
  [
    'an instance attribute moves to a helper',
    c('def __init__(self):\n    self.x = 1'),
    c('def __init__(self):\n    self._reset()\ndef _reset(self):\n    self.x = 1'),
  ],
  [
    'an instance attribute becomes a property',
    c('def __init__(self):\n    self.x = 1'),
    c('@property\ndef x(self): ...\ndef __init__(self): ...'),
    'C.x breaking made-read-only',
  ],
  [
    'the constructor gets a required parameter',
    c('def __init__(self, a): ...'),
    c('def __init__(self, a, b): ...'),
    'C.__init__ breaking required-parameter-added',
  ],
  ['a constructor without parameters comes', c('pass'), c('def __init__(self): ...')],
  [
    'a constructor with a parameter comes',
    c('pass'),
    c('def __init__(self, a): ...'),
    'C.__init__ breaking required-parameter-added',
  ],
  [
    'a base goes',
    `class B: ...\n${c('pass', 'B')}`,
    `class B: ...\n${c('pass')}`,
    'C breaking base-removed',
  ],
  [
    'a base comes',
    `class B: ...\n${c('pass')}`,
    `class B: ...\n${c('pass', 'B')}`,
    'C additive base-added',
  ],
  [
    'a base of the language goes',
    c('pass', 'ValueError'),
    c('pass', 'Exception'),
    'C breaking base-removed',
    'C additive base-added',
  ],
  [
    'a base is put in between',
    `class A: ...\n${c('pass', 'A')}`,
    `class A: ...\nclass B(A): ...\n${c('pass', 'B')}`,
    'B additive added',
    'C additive base-added',
  ],
  ['object is written out', c('pass'), c('pass', 'object')],
  [
    'a method moves up into a public base',
    `class B: ...\n${c('def m(self): ...', 'B')}`,
    `class B:\n    def m(self): ...\n${c('pass', 'B')}`,
    'B.m additive member-added',
  ],
  [
    'a method moves up into a private base',
    c('def m(self): ...'),
    `class _B:\n    def m(self): ...\n${c('pass', '_B')}`,
  ],
  [
    'a method goes from a private base',
    `class _B:\n    def m(self): ...\n${c('pass', '_B')}`,
    `class _B: ...\n${c('pass', '_B')}`,
    'C.m breaking member-removed',
  ],
  [
    'a member of a public base changes',
    `class B:\n    def m(self, a): ...\n${c('pass', 'B')}`,
    `class B:\n    def m(self): ...\n${c('pass', 'B')}`,
    'B.m breaking parameter-removed',
  ],
  [
    'a member may come from a base outside',
    c('def m(self): ...', 'x.Base', 'import x\n'),
    c('pass', 'x.Base', 'import x\n'),
    'C.m undecided member-may-be-inherited',
  ],
  ['a class becomes a function', c('pass'), 'def C(): ...\n', 'C breaking kind-changed'],
  ['a function becomes a class', 'def C(): ...\n', c('pass'), 'C breaking kind-changed'],
  [
    'a nested class loses a member',
    c('class Meta:\n    x = 1'),
    c('class Meta:\n    pass'),
    'C.Meta.x breaking member-removed',
  ],
  [
    'an abstract method comes',
    c('pass', 'ABC', 'from abc import *\n'),
    c('@abstractmethod\ndef m(self): ...', 'ABC', 'from abc import *\n'),
    'C.m breaking abstract-member-added',
  ],
  [
    'a method becomes abstract',
    c('def m(self): ...', 'ABC', 'from abc import *\n'),
    c('@abstractmethod\ndef m(self): ...', 'ABC', 'from abc import *\n'),
    'C.m breaking made-abstract',
  ],
  [
    'a class becomes final',
    c('pass'),
    c('pass', '', 'from typing import final\n@final\n'),
    'C breaking made-final',
  ],
  [
    'members change places',
    c('def m(self): ...\ndef n(self): ...'),
    c('def n(self): ...\ndef m(self): ...'),
  ],
  [
    'an overload goes',
    c(
      '@overload\ndef m(self, a: int) -> int: ...\n@overload\ndef m(self, a: str) -> str: ...\ndef m(self, a): ...',
      '',
      'from typing import overload\n',
    ),
    c('def m(self, a: int) -> int: ...'),
    'C.m breaking overload-removed',
  ],
  [
    'an overload comes',
    c('def m(self, a: int) -> int: ...'),
    c(
      '@overload\ndef m(self, a: int) -> int: ...\n@overload\ndef m(self, a: str) -> str: ...\ndef m(self, a): ...',
      '',
      'from typing import overload\n',
    ),
    'C.m additive overload-added',
  ],
  // Dataclasses
  [
    'a dataclass gets a required field',
    data('a: int'),
    data('a: int\nb: int'),
    'C.__init__ breaking required-parameter-added',
    'C.b additive member-added',
  ],
  [
    'a dataclass gets a field with a default',
    data('a: int'),
    data('a: int\nb: int = 0'),
    'C.__init__ additive parameter-added',
    'C.b additive member-added',
  ],
  [
    'a dataclass loses a field',
    data('a: int\nb: int = 0'),
    data('a: int'),
    'C.__init__ breaking parameter-removed',
    'C.b breaking member-removed',
  ],
  [
    'fields of a dataclass change places',
    data('a: int\nb: int'),
    data('b: int\na: int'),
    'C.__init__ breaking parameter-reordered',
  ],
  [
    'fields of a keyword-only dataclass change places',
    data('a: int\nb: int', '(kw_only=True)'),
    data('b: int\na: int', '(kw_only=True)'),
  ],
  [
    'a dataclass becomes keyword-only',
    data('a: int'),
    data('a: int', '(kw_only=True)'),
    'C.__init__ breaking parameter-made-keyword-only',
  ],
  [
    'fields after KW_ONLY',
    data('a: int\nb: int'),
    data('a: int\n_: KW_ONLY\nb: int'),
    'C.__init__ breaking parameter-made-keyword-only',
  ],
  [
    'a dataclass becomes frozen',
    data('a: int'),
    data('a: int', '(frozen=True)'),
    'C breaking made-read-only',
  ],
  [
    'a dataclass thaws',
    data('a: int', '(frozen=True)'),
    data('a: int'),
    'C additive made-writable',
  ],
  [
    'a dataclass is no longer ordered',
    data('a: int', '(order=True)'),
    data('a: int'),
    'C breaking ordering-removed',
  ],
  [
    'a field is no argument any more',
    data('a: int\nb: int = 0'),
    data('a: int\nb: int = field(default=0, init=False)'),
    'C.__init__ breaking parameter-removed',
  ],
  [
    'a default factory comes',
    data('a: list'),
    data('a: list = field(default_factory=list)'),
    'C.__init__ additive parameter-made-optional',
  ],
  [
    'a class variable is no field',
    data('a: int'),
    data('a: int\nb: ClassVar[int] = 0'),
    'C.b additive member-added',
  ],
  [
    'an InitVar is no attribute',
    data('a: int'),
    data('a: int\nb: InitVar[int] = 0'),
    'C.__init__ additive parameter-added',
  ],
  [
    'a dataclass is written out',
    data('a: int\nb: int = 0'),
    c('def __init__(self, a: int, b: int = 0):\n    self.a: int = a\n    self.b: int = b'),
  ],
  [
    'a dataclass inherits fields',
    `${data('a: int').replace('class C', 'class B')}@dataclass\nclass C(B):\n    b: int\n`,
    `${data('a: int').replace('class C', 'class B')}@dataclass\nclass C(B):\n    b: int\n    c: int\n`,
    'C.__init__ breaking required-parameter-added',
    'C.c additive member-added',
  ],
  [
    'a model gets a required field',
    c('a: int', 'BaseModel', 'from pydantic import BaseModel, Field\n'),
    c('a: int\nb: int = Field(...)', 'BaseModel', 'from pydantic import BaseModel, Field\n'),
    'C.__init__ breaking required-parameter-added',
    'C.b additive member-added',
  ],
  [
    'fields of a model change places',
    c('a: int\nb: int', 'BaseModel', 'from pydantic import BaseModel\n'),
    c('b: int\na: int', 'BaseModel', 'from pydantic import BaseModel\n'),
  ],
  [
    'a field of an attrs class goes',
    c('a = attr.ib()\nb = attr.ib(default=1)', '', 'import attr\n@attr.s()\n'),
    c('a = attr.ib()', '', 'import attr\n@attr.s()\n'),
    'C.__init__ breaking parameter-removed',
    'C.b breaking member-removed',
  ],
  // Enums, named tuples, typed dicts, protocols
  ['an enum value goes', color('A = 1\nB = 2'), color('A = 1'), 'C.B breaking member-removed'],
  ['an enum value comes', color('A = 1'), color('A = 1\nB = 2'), 'C.B additive member-added'],
  ['an enum value changes', color('A = "a"'), color('A = "b"'), 'C.A breaking enum-value-changed'],
  ['auto values change places', color('A = auto()\nB = auto()'), color('B = auto()\nA = auto()')],
  [
    'auto values of an IntEnum change places',
    color('A = auto()\nB = auto()', 'IntEnum'),
    color('B = auto()\nA = auto()', 'IntEnum'),
    'C.A breaking enum-value-changed',
    'C.B breaking enum-value-changed',
  ],
  [
    'an enum made by a call loses a value',
    'from enum import Enum\nC = Enum("C", "A B")\n',
    'from enum import Enum\nC = Enum("C", "A")\n',
    'C.B breaking member-removed',
  ],
  ['an enum becomes a class', color('A = 1'), c('A = 1'), 'C breaking kind-changed'],
  [
    'a method of an enum goes',
    color('A = 1\ndef m(self): ...'),
    color('A = 1'),
    'C.m breaking member-removed',
  ],
  [
    'a named tuple gets a field',
    c('a: int', 'NamedTuple', 'from typing import NamedTuple\n'),
    c('a: int\nb: int = 0', 'NamedTuple', 'from typing import NamedTuple\n'),
    'C breaking tuple-shape-changed',
    'C.__init__ additive parameter-added',
    'C.b additive member-added',
  ],
  [
    'a named tuple is made by a call',
    c('a: int\nb: int', 'NamedTuple', 'from typing import NamedTuple\n'),
    'from collections import namedtuple\nC = namedtuple("C", "a b")\n',
    'C.a none annotation-removed',
    'C.b none annotation-removed',
    'C.__init__ none annotation-removed',
    'C.__init__ none annotation-removed',
  ],
  ['a key goes', keys('a: int\nb: int'), keys('a: int'), 'C.b breaking member-removed'],
  [
    'a required key comes to what users give',
    keys('a: int') + useIn,
    keys('a: int\nb: int') + useIn,
    'C.b breaking required-member-added',
  ],
  [
    'a required key comes to what users get',
    keys('a: int') + useOut,
    keys('a: int\nb: int') + useOut,
    'C.b additive member-added',
  ],
  [
    'a key that may be missing comes',
    keys('a: int') + useIn,
    keys('a: int\nb: NotRequired[int]') + useIn,
    'C.b additive member-added',
  ],
  [
    'a key that users give must be there',
    keys('a: int', 'TypedDict, total=False') + useIn,
    keys('a: int') + useIn,
    'C.a breaking member-made-required',
  ],
  [
    'a key that users get may be missing',
    keys('a: int') + useOut,
    keys('a: NotRequired[int]') + useOut,
    'C.a breaking member-made-optional',
  ],
  [
    'a protocol demands more',
    c('def m(self): ...', 'Protocol', 'from typing import Protocol\n') + useIn,
    c('def m(self): ...\ndef n(self): ...', 'Protocol', 'from typing import Protocol\n') + useIn,
    'C.n breaking required-member-added',
  ],
  [
    'a private typed dict demands more',
    `class _O(TypedDict):\n    a: int\n${'def f(o: _O): ...\n'}`.replace(
      /^/,
      'from typing import TypedDict\n',
    ),
    `class _O(TypedDict):\n    a: int\n    b: int\n${'def f(o: _O): ...\n'}`.replace(
      /^/,
      'from typing import TypedDict\n',
    ),
    '_O.b breaking required-member-added',
  ],
];

describe('Python classes', () => testCases('python', CASES));
