import type { Case } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';

const REGISTER = 'def register(c):\n    KNOWN.append(c)\n    return c\n';
const factory = (body: string, rest = '') =>
  `KNOWN = []\n${REGISTER}def make(a, b=None):\n    class Made:\n        ${body}\n${rest}    return Made\nC = make(1)\n`;
const M = 'def m(self, x): ...';

const CASES: readonly Case[] = [
  [
    'a factory writes a class',
    factory(M),
    factory('def m(self, y=1, /): ...').replace('y=1, /', 'x'),
  ],
  [
    'a method of what a factory writes takes less',
    factory(M),
    factory('def m(self): ...'),
    'C.m breaking parameter-removed',
  ],
  [
    'a member of what a factory writes goes, and it is registered',
    factory(M, '    if b:\n        Made = register(Made)\n'),
    factory('pass', '    if b:\n        Made = register(Made)\n'),
    'C.m breaking member-removed',
  ],
  [
    'a factory is given something else',
    factory(M),
    factory(M).replace('make(1)', 'make(2)'),
    'C undecided value-changed',
  ],
  [
    'a class goes through what may change it',
    factory(M, '    Made = magic(Made)\n'),
    factory('pass', '    Made = magic(Made)\n').replace('make(1)', 'make(2)'),
    'C none value-changed',
  ],
  [
    'a factory stands in another module',
    {
      'pkg/__init__.py': 'from ._make import make\nC = make(1)\n',
      'pkg/_make.py':
        'class _B:\n    def n(self): ...\ndef make(a):\n    class Made(_B):\n        def m(self): ...\n    return Made\n',
    },
    {
      'pkg/__init__.py': 'from ._make import make\nC = make(1)\n',
      'pkg/_make.py': 'class _B: ...\ndef make(a):\n    class Made(_B): ...\n    return Made\n',
    },
    'C.m breaking member-removed',
    'C.n breaking member-removed',
  ],
  [
    'attributes of attrs are ordered no more, and have other names',
    'import attr\n@attr.s\nclass C:\n    a = attr.ib()\n    b = attr.ib(default=1)\n',
    'import attr\n@attr.define\nclass C:\n    a = attr.field()\n    _b = attr.field(default=1, alias="b")\n',
    'C breaking ordering-removed',
    'C.b breaking member-removed',
  ],
];

describe('classes that functions make', () => testCases('python', CASES));
