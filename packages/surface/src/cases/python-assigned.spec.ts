import type { Case } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';
import { pythonClass as c } from '../testing/python-class';

const F = 'def _bar(self, a, b=1): ...\n';
const WRITTEN = `${F}${c('def bar(self, a, b=1): ...')}`;

const CASES: readonly Case[] = [
  [
    'an expression makes another class',
    'from other import make\nDraft = make("a")\nlimit = make("a")\n',
    'from other import make\nDraft = make("b")\nlimit = make("b")\n',
    'Draft undecided value-changed',
    'limit none value-changed',
  ],
  [
    'another function from outside is a static method',
    'import hashlib\nclass C:\n    digest = staticmethod(hashlib.sha1)\n',
    'import hashlib\nclass C:\n    digest = staticmethod(hashlib.sha256)\n',
    'C.digest undecided value-changed',
  ],
  [
    'a method gets another name beside it',
    c('def __mul__(self, o): ...\ndef __rmul__(self, o): ...'),
    c('def __mul__(self, o): ...\n__rmul__ = __mul__'),
  ],
  [
    'a method that is another name takes one argument more',
    c('def go(self, a): ...\nrun = go'),
    c('def go(self, a, b): ...\nrun = go'),
    'C.go breaking required-parameter-added',
    'C.run breaking required-parameter-added',
  ],
  [
    'another name goes',
    c('def go(self, a): ...\nrun = go'),
    c('def go(self, a): ...'),
    'C.run breaking member-removed',
  ],
  [
    'a property is made by a call',
    c('@property\ndef x(self): ...'),
    c('def _x(self): ...\nx = property(_x)'),
  ],
  [
    'a property made by a call can be set',
    c('def _x(self): ...\nx = property(_x)'),
    c('def _x(self): ...\nx = property(_x, _set)'),
    'C.x additive made-writable',
  ],
  [
    'a property made by a call can be set no more',
    c('def _x(self): ...\nx = property(fget=_x, fset=_set)'),
    c('def _x(self): ...\nx = property(fget=_x)'),
    'C.x breaking made-read-only',
  ],
  ['a module gives its class a method', WRITTEN, `${F}${c('pass')}C.bar = _bar\n`],
  [
    'a method that a module gives takes less',
    `${F}${c('pass')}C.bar = _bar\n`,
    `${F.replace(', b=1', '')}${c('pass')}C.bar = _bar\n`,
    'C.bar breaking parameter-removed',
  ],
  [
    'a method that a module gives goes',
    `${F}${c('pass')}C.bar = _bar\n`,
    `${F}${c('pass')}`,
    'C.bar breaking member-removed',
  ],
  [
    'a module gives its class a property',
    c('@property\ndef x(self): ...'),
    `def _x(self): ...\n${c('pass')}C.x = property(_x)\n`,
  ],
  [
    'a module gives its class an operator',
    c('def __len__(self): ...'),
    `def _len(self): ...\n${c('pass')}C.__len__ = _len\n`,
  ],
  [
    'a module says what its class is for',
    c('pass'),
    `${c('pass')}C.__doc__ = "x"\nC.__module__ = "y"\n`,
  ],
  ['a module gives its class a value', c('x = 1\ny = 1'), `${c('y = 1')}C.x = 1\n`],
  ['what is given to what is no class', 'x = make()\n', 'x = make()\nx.y = 1\n'],
  [
    'a name is bound by a condition',
    'import os\nx = os.getenv("X")\n',
    'import os\nif (x := os.getenv("X")) is not None:\n    y = x\n',
    'y additive added',
  ],
  [
    'a star brings along what its module imports now',
    {
      'pkg/__init__.py': '',
      'pkg/a.py': 'from .core import *\n',
      'pkg/core.py':
        'try:\n    from functools import cached_property\nexcept ImportError:\n    class cached_property: ...\n',
    },
    {
      'pkg/__init__.py': '',
      'pkg/a.py': 'from .core import *\n',
      'pkg/core.py': 'from functools import cached_property\n',
    },
    'a.cached_property none moved',
    'core.cached_property none moved',
  ],
];

describe('members that sources assign', () => testCases('python', CASES));
