import type { Case } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';
import { pythonClass as c } from '../testing/python-class';

const DATACLASS =
  'from dataclasses import dataclass, field, KW_ONLY, InitVar\nfrom typing import ClassVar\n';
const TYPED_DICT = 'from typing import TypedDict\n';

const data = (body: string, options = '') => c(body, '', `${DATACLASS}@dataclass${options}\n`);
const color = (body: string, base = 'Enum') => c(body, base, 'from enum import *\n');
const keys = (body: string, bases = 'TypedDict') =>
  c(body, bases, 'from typing import TypedDict, NotRequired, Required\n');
const useIn = 'def f(c: C) -> None: ...\n';
const useOut = 'def f() -> C: ...\n';

const CASES: readonly Case[] = [
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
    'a class of attrs is no longer ordered',
    c('a: int', '', 'import attr\n@attr.s(auto_attribs=True)\n'),
    c('a: int', '', 'from attrs import define\n@define\n'),
    'C breaking ordering-removed',
  ],
  [
    'a class of attrs never was ordered',
    c('a: int', '', 'import attr\n@attr.s(auto_attribs=True, order=False)\n'),
    c('a: int', '', 'from attrs import define\n@define\n'),
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
    `${TYPED_DICT}class _O(TypedDict):\n    a: int\ndef f(o: _O): ...\n`,
    `${TYPED_DICT}class _O(TypedDict):\n    a: int\n    b: int\ndef f(o: _O): ...\n`,
    '_O.b breaking required-member-added',
  ],
];

describe('Python classes of a special form', () => testCases('python', CASES));
