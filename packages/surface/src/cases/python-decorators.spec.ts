import { changesOf, testCases } from '../testing/compare-texts';
import type { Case } from '../testing/compare-texts';

const WRAPS = 'from functools import wraps, lru_cache, partial, update_wrapper\n';

/** A function that is decorated, or is not, below what the decorator is made of. */
const f = (before: string, decorator = '', parameters = 'a, b=1') =>
  `${WRAPS}${before}\n${decorator && `@${decorator}\n`}def f(${parameters}): ...\n`;

/** Sources of `d`, and how it is used. */
const KEEPING: readonly (readonly [what: string, source: string, use: string])[] = [
  ['one that returns its argument', 'def _d(f):\n    LOG.append(f)\n    return f\n', '_d'],
  [
    'one that wraps',
    'def _d(f):\n    @wraps(f)\n    def inner(*args, **kwargs):\n        return f(*args, **kwargs)\n    return inner\n',
    '_d',
  ],
  [
    'one that updates a wrapper',
    'def _d(f):\n    def inner(*args, **kw):\n        return f(*args, **kw)\n    return update_wrapper(inner, f)\n',
    '_d',
  ],
  [
    'one that updates a wrapper before it returns it',
    'def _d(f):\n    def inner(*args, **kw):\n        return f(*args, **kw)\n    update_wrapper(inner, f)\n    return inner\n',
    '_d',
  ],
  [
    'one that hands its receiver on',
    'def _d(f):\n    @wraps(f)\n    def inner(self, *args, **kw):\n        return f(self, *args, **kw)\n    return inner\n',
    '_d',
  ],
  [
    'one that casts',
    'def _d(f):\n    @wraps(f)\n    def inner(*a, **k): return f(*a, **k)\n    return t.cast(F, inner)\n',
    '_d',
  ],
  [
    'one with a wrapper for coroutines',
    'def _d(f):\n    if is_async(f):\n        @wraps(f)\n        async def inner(*a, **k): return await f(*a, **k)\n    else:\n        @wraps(f)\n        def inner(*a, **k): return f(*a, **k)\n    return inner\n',
    '_d',
  ],
  [
    'a maker of one',
    'def _d(name):\n    def deco(f):\n        ALL[name] = f\n        return f\n    return deco\n',
    '_d("x")',
  ],
  ['a maker by lambda', 'def _d(name):\n    return lambda f: cast(F, f)\n', '_d(1)'],
  [
    'one used in both ways',
    'def _d(f=None, *, size=1):\n    if f is None:\n        return partial(_d, size=size)\n    return f\n',
    '_d(size=2)',
  ],
  [
    'one that hands on to another',
    'def _e(f, n):\n    return f\ndef _d(n):\n    def deco(f):\n        return _e(f, n)\n    return deco\n',
    '_d(3)',
  ],
  [
    'one that another makes',
    'def _make(n):\n    def deco(f):\n        return f\n    return deco\n_d = _make(3)\n',
    '_d',
  ],
  ['a cache', 'def _d(f):\n    return lru_cache(8)(f)\n', 'lru_cache(8)'],
  [
    'a class that stands for the function',
    'class _d:\n    def __init__(self, f):\n        update_wrapper(self, f)\n    def __call__(self, *a, **k): ...\n',
    '_d',
  ],
  [
    'a class that makes decorators',
    'class _d:\n    def __init__(self, n): ...\n    def __call__(self, f):\n        return f\n',
    '_d(1)',
  ],
  [
    'a method of a registry',
    'class _R:\n    def register(self, name):\n        def deco(f):\n            self.all[name] = f\n            return f\n        return deco\n_r = _R()\n',
    '_r.register("x")',
  ],
  [
    'a type variable that goes in and out',
    'F = TypeVar("F")\ndef _d(f: F) -> F:\n    return mark(f, 1)\n',
    '_d',
  ],
  [
    'a callable that goes in and out',
    'def _d(n: int) -> Callable[[Callable[P, R]], Callable[P, R]]:\n    return make(n)\n',
    '_d(1)',
  ],
  ['a command of an application', 'import typer\n_app = typer.Typer()\n', '_app.command("x")'],
  ['a route', 'from flask import Flask\n_app = Flask("x")\n', '_app.route("/x")'],
  ['a mark of tests', 'import pytest\n', 'pytest.mark.slow'],
  [
    'a library that wraps',
    'from decorator import decorator\n@decorator\ndef _d(f, *a, **k):\n    return f(*a, **k)\n',
    '_d',
  ],
  ['typing', 'import typing as t\n', 't.override'],
];

const CHANGING: readonly (readonly [what: string, source: string, use: string])[] = [
  [
    'one that gives an argument of its own',
    'def _d(f):\n    @wraps(f)\n    def inner(*args, **kw):\n        return f(DB, *args, **kw)\n    return inner\n',
    '_d',
  ],
  [
    'one that keeps an argument back',
    'def _d(f):\n    @wraps(f)\n    def inner(self, x):\n        return f(x)\n    return inner\n',
    '_d',
  ],
  [
    'one that names an argument of its own',
    'def _d(f):\n    @wraps(f)\n    def inner(*args, **kw):\n        return f(*args, db=DB, **kw)\n    return inner\n',
    '_d',
  ],
  [
    'one that makes a coroutine of a function',
    'def _d(f):\n    @wraps(f)\n    async def inner(*args, **kw):\n        return f(*args, **kw)\n    return inner\n',
    '_d',
  ],
  [
    'one that does not wrap',
    'def _d(f):\n    def inner(*a):\n        return f(*a)\n    return inner\n',
    '_d',
  ],
  ['one that returns another thing', 'def _d(f):\n    return Command(f.__name__)\n', '_d'],
  [
    'one that may return another thing',
    'def _d(f):\n    if X:\n        return None\n    return f\n',
    '_d',
  ],
  [
    'one that says another signature',
    'def _d(f):\n    @wraps(f)\n    def inner(*a, **k):\n        return f(*a, **k)\n    inner.__signature__ = other\n    return inner\n',
    '_d',
  ],
  [
    'a maker used without a call',
    'def _d(name):\n    def deco(f):\n        return f\n    return deco\n',
    '_d',
  ],
  ['one from outside', 'from other import d\n', 'd'],
  ['a method of what is from outside', 'import click\n_cli = click.Group()\n', '_cli.command()'],
  ['one that leads back to itself', '_d = _e\n_e = _d\n', '_d'],
];

describe('decorators that keep a signature', () => {
  testCases('python', [
    ...KEEPING.flatMap(([what, source, use]): Case[] => [
      [`${what} comes`, f(source), f(source, use)],
      [`${what} goes`, f(source, use), f(source)],
      [
        `a parameter goes below ${what}`,
        f(source, use),
        f(source, use, 'a'),
        'f breaking parameter-removed',
      ],
    ]),
    ...CHANGING.map(([what, source, use]): Case => [
      `${what} comes`,
      f(source),
      f(source, use),
      'f undecided decorator-changed',
    ]),
  ]);
});

describe('where the decorator stands', () => {
  const uses = (decorator: string) =>
    `from pkg._deco import d\n${decorator}def f(a): ...\nclass C:\n    ${decorator || 'pass\n'}    def m(self): ...\n`;
  const KEEPS = 'def d(f):\n    return f\n';
  const CHANGES = 'def d(f):\n    return 1\n';
  const at = (decorator: string, source: string) => ({
    'pkg/__init__.py': uses(decorator),
    'pkg/_deco.py': source,
  });

  testCases('python', [
    ['another module keeps', at('', KEEPS), at('@d\n', KEEPS)],
    [
      'another module changes',
      at('', CHANGES),
      at('@d\n', CHANGES),
      'C.m undecided decorator-changed',
      'f undecided decorator-changed',
    ],
    [
      'it changes what it does, and its uses stay',
      at('@d\n', KEEPS),
      at('@d\n', CHANGES),
      'C.m undecided decorator-changed',
      'f undecided decorator-changed',
    ],
    ['a class is registered', `${KEEPS}class C: ...\n`, `${KEEPS}@d\nclass C: ...\n`],
  ]);

  it('reads a decorator of a module that nothing else leads to', async () => {
    const changes = await changesOf(at('', KEEPS), at('@d\n', KEEPS), 'python');
    expect(changes).toEqual([]);
  });
});
