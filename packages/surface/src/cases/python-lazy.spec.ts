import type { Case } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';

const MODULES = {
  'pkg/_a.py': 'def f(a, b=1): ...\nclass C:\n    def m(self): ...\n',
  'pkg/sub/__init__.py': 'def g(): ...\n',
};
const at = (init: string, more: Readonly<Record<string, string>> = {}) => ({
  ...MODULES,
  'pkg/__init__.py': init,
  ...more,
});

const EAGER = at('from pkg._a import f, C\nfrom pkg.sub import g\n');
const GETATTR =
  'def __getattr__(name):\n    if name in _LAZY:\n        return load(_LAZY[name], name)\n    raise AttributeError(name)\n';

/** Ways of finding the three names when they are asked for. */
const WAYS: readonly (readonly [what: string, text: string])[] = [
  ['a table of modules', `_LAZY = {"f": "._a", "C": "._a", "g": "pkg.sub"}\n${GETATTR}`],
  ['modules without a dot', `_LAZY = {"f": "_a", "C": "_a", "g": "sub"}\n${GETATTR}`],
  [
    'a table of modules and names',
    `_LAZY: dict = {"f": ("._a", "f"), "C": ("pkg._a", "C"), "g": (".sub", "g")}\n${GETATTR}`,
  ],
  [
    'a table with the package',
    `_LAZY: "dict[str, tuple[str, str]]" = {"f": (__spec__.parent, "._a"), "C": (__spec__.parent, "._a"), "g": (__spec__.parent, ".sub")}\n${GETATTR}`,
  ],
  [
    'names behind a colon',
    `_LAZY = {"f": "pkg._a:f", "C": "pkg._a:C", "g": "pkg.sub:g"}\n${GETATTR}`,
  ],
  [
    'a table that __all__ is made of',
    `_LAZY = {"f": "._a", "C": "._a", "g": ".sub"}\n__all__ = list(_LAZY)\n${GETATTR}`,
  ],
  [
    'a table by whose keys __all__ is made',
    `_LAZY = {"f": "._a", "C": "._a", "g": ".sub"}\n__all__ = sorted(_LAZY.keys())\n${GETATTR}`,
  ],
  [
    'a lazy loader',
    'import lazy_loader as lazy\n__getattr__, __dir__, __all__ = lazy.attach(__name__, submodules=["sub"], submod_attrs={"_a": ["f", "C"], "sub": ["g"]})\n',
  ],
  [
    'a module that stands in',
    'import sys\nfrom typing import TYPE_CHECKING\n_import_structure = {"_a": ["f", "C"], "sub": ["g"]}\nif TYPE_CHECKING:\n    from ._a import f, C\n    from .sub import g\nelse:\n    sys.modules[__name__] = _LazyModule(__name__, globals()["__file__"], _import_structure)\n',
  ],
];

const LAZY = `_LAZY = {"f": "._a", "C": "._a", "g": ".sub"}\n${GETATTR}`;

const CASES: readonly Case[] = [
  ...WAYS.flatMap(([what, text]): Case[] => [
    [`names are found by ${what}`, EAGER, at(text)],
    [
      `a parameter goes, found by ${what}`,
      at(text),
      at(text, { 'pkg/_a.py': MODULES['pkg/_a.py'].replace(', b=1', '') }),
      'f breaking parameter-removed',
    ],
  ]),
  [
    'names are no longer listed, and still found when they are asked for',
    '__all__ = ["Old", "table", "gone"]\nclass Old: ...\ntable = 1\ngone = 1\n',
    '__all__ = []\ndef __getattr__(name):\n    if name == "Old":\n        from .old import Old\n        return Old\n    return {"table": 1}.get(name)\n',
    'Old none moved',
    'table none moved',
    'gone breaking removed',
  ],
  [
    'a name goes from the table',
    at(LAZY),
    at(LAZY.replace('"C": "._a", ', '')),
    'C breaking removed',
  ],
  [
    'a name leads nowhere',
    at(LAZY),
    at(LAZY.replace('"C": "._a"', '"C": "._gone"')),
    'C undecided definition-unknown',
  ],
  [
    'a name that is asked for leads to another of the module',
    'class Old:\n    def m(self, a): ...\n',
    'import warnings\nclass _Old:\n    def m(self): ...\ndef __getattr__(name):\n    if name == "Old":\n        warnings.warn("Use New instead.", DeprecationWarning)\n        return _Old\n    raise AttributeError(name)\n',
    'Old deprecated deprecated',
    'Old none moved',
    'Old.m breaking parameter-removed',
  ],
  [
    'a name that is asked for leads to what may be anything by then',
    'class Old: ...\n',
    '_Old = None\ndef __getattr__(name):\n    if name == "Old":\n        return _Old\n    raise AttributeError(name)\n',
    'Old undecided definition-unknown',
  ],
  [
    'a name is refused',
    'def old(): ...\n',
    'def __getattr__(name):\n    if name == "old":\n        raise AttributeError("gone since 3.4")\n    raise AttributeError(name)\n',
    'old breaking removed',
  ],
  [
    'all names but one are refused',
    'class Old: ...\n',
    'def __getattr__(name):\n    if name != "Old":\n        raise AttributeError(name)\n    return make()\n',
    'Old undecided definition-unknown',
  ],
  [
    'names are found in a list',
    'a = 1\nb = 2\n',
    'import warnings\nOLD = ["a"]\ndef __getattr__(name):\n    if name in OLD:\n        warnings.warn("gone soon", DeprecationWarning)\n        return globals()[f"_{name}"]\n    raise AttributeError(name)\n',
    'OLD additive added',
    'a deprecated deprecated',
    'a undecided definition-unknown',
    'b breaking removed',
  ],
  [
    'a table has the objects themselves',
    'def f(a): ...\ndef g(a): ...\n',
    'from ._f import f as _f\ndef _g(): ...\n_OLD = {"f": (_f, "pkg.f", (9, 0)), "g": _g}\ndef __getattr__(name):\n    if name not in _OLD:\n        raise AttributeError(name)\n    return _OLD[name][0]\n',
    'f undecided definition-unknown',
    'g breaking parameter-removed',
    'g none moved',
  ],
  [
    'a table that nothing answers from',
    at('from pkg._a import f\n'),
    at('from pkg._a import f\n_NAMES = {"C": "._a"}\n'),
  ],
  [
    'what a statement binds comes first',
    at('def f(x): ...\n'),
    at(`_LAZY = {"f": "._a"}\ndef f(x): ...\n${GETATTR}`),
  ],
];

describe('names that a module finds when they are asked for', () => testCases('python', CASES));
