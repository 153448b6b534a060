import type { Case } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';

const BASE =
  'from typing import Dict, Generic, List, TypeVar, TYPE_CHECKING\n_T = TypeVar("_T")\nclass Base(Generic[_T]):\n    def m(self): ...\n';
const plain = `${BASE}class C(Base): ...\n`;

const CASES: readonly Case[] = [
  ['a base is given its arguments', plain, `${BASE}class C(Base[int]): ...\n`],
  [
    'a base is spelled as a builtin',
    `${BASE}class C(List): ...\n`,
    `${BASE}class C(list[int]): ...\n`,
  ],
  [
    'a base is given its arguments under another name',
    plain,
    `${BASE}_B = Base[int]\nclass C(_B): ...\n`,
  ],
  [
    'a base is given its arguments for type checkers alone',
    plain,
    `${BASE}if TYPE_CHECKING:\n    _B = Base[int]\nelse:\n    _B = Base\nclass C(_B): ...\n`,
  ],
  [
    'a base from outside has another name',
    'import queue\nclass C(queue.Queue): ...\n',
    'import queue\n_Q = queue.Queue[int]\nclass C(_Q): ...\n',
  ],
  [
    'a class becomes generic',
    'class B:\n    def m(self): ...\n',
    'from typing import Generic, TypeVar\n_T = TypeVar("_T", default=int)\nclass B(Generic[_T]):\n    def m(self): ...\n',
  ],
  [
    'a class becomes an alias of a generic one',
    'class B:\n    def m(self): ...\nclass C(B): ...\n',
    'from typing import Generic, TypeVar\n_T = TypeVar("_T")\nclass _G(Generic[_T]):\n    def m(self): ...\nB = _G[int]\nclass C(B): ...\n',
    'B none moved',
  ],
  [
    'and loses a member with it',
    'class B:\n    def m(self): ...\n    def n(self): ...\n',
    'from typing import Generic, TypeVar\n_T = TypeVar("_T")\nclass _G(Generic[_T]):\n    def m(self): ...\nB = _G[int]\n',
    'B none moved',
    'B.n breaking member-removed',
  ],
  [
    'a base is another one under a name',
    `${BASE}class Other: ...\nclass C(Base): ...\n`,
    `${BASE}class Other(Generic[_T]): ...\n_B = Other[int]\nclass C(_B): ...\n`,
    'C additive base-added',
    'C breaking base-removed',
  ],
  [
    'a base from outside is imported from elsewhere',
    'from six.moves import http\nclass C(http.Client): ...\n',
    'from http import Client\nclass C(Client): ...\n',
    'C additive base-added',
    'C undecided base-removed',
  ],
  [
    'a base is made by an expression',
    'from collections import namedtuple\nNAMES = ["a"]\nclass C(namedtuple("C", NAMES)): ...\n',
    'NAMES = ["a"]\nclass C: ...\n',
    'C.__init__ undecided definition-unknown',
    'C undecided base-removed',
  ],
  [
    'a base moves to a private module',
    {
      'pkg/__init__.py': 'from .base import B\nclass C(B): ...\n',
      'pkg/base.py': 'class B:\n    def m(self): ...\n',
    },
    {
      'pkg/__init__.py': 'from ._base import B\nclass C(B): ...\n',
      'pkg/_base.py': 'class B:\n    def m(self): ...\n',
    },
    'B none moved',
    'base breaking entry-point-removed',
    'base.B breaking removed',
  ],
  [
    'a base is private now and has another name of its module',
    {
      'pkg/__init__.py': '',
      'pkg/a.py': 'class B:\n    def m(self): ...\nclass C(B): ...\n',
    },
    {
      'pkg/__init__.py': '',
      'pkg/_b.py': 'class B:\n    def m(self): ...\n',
      'pkg/a.py': 'from ._b import B\nclass C(B): ...\n',
    },
    'a.B none moved',
  ],
  [
    'a base is a private variable of the package',
    'import json\n_B = json.JSONEncoder if json else None\nclass C(_B): ...\n',
    'import json\nclass C(json.JSONEncoder): ...\n',
    'C additive base-added',
    'C undecided base-removed',
  ],
  [
    'a named tuple beneath makes the instances',
    'from typing import NamedTuple\nclass _B(NamedTuple):\n    a: int\nclass C(_B): ...\n',
    'class C:\n    def __init__(self, a: int):\n        self.a: int = a\n',
  ],
  [
    'a maker for type checkers alone makes nothing',
    'class A:\n    def __init__(self, a): ...\nclass C(A): ...\n',
    'from typing import TYPE_CHECKING\nclass A:\n    def __init__(self, a): ...\nclass C(A):\n    if TYPE_CHECKING:\n        def __init__(self, *, a): ...\n',
  ],
  [
    'an item of a table is no class',
    'class _A:\n    def m(self): ...\nTABLE = {"a": _A}\nx = TABLE["a"]\n',
    'class _A:\n    def m(self): ...\nTABLE = {"a": _A}\nx = TABLE["b"]\n',
    'x none value-changed',
  ],
];

describe('bases', () => testCases('python', CASES));
