/**
 * The languages' own classes and what they descend from, as PEP 484 (the numeric tower), `collections.abc` and TypeScript's library
 * have it: enough to tell wider from narrower for the types that signatures use most.
 */
const BASES: Readonly<Record<string, readonly string[]>> = {
  bool: ['int'], int: ['float'], float: ['complex'], complex: [],
  str: ['Sequence'], bytes: ['Sequence'], bytearray: ['MutableSequence'], memoryview: ['Sequence'], None: [],
  list: ['MutableSequence'], tuple: ['Sequence'], MutableSequence: ['Sequence'], Sequence: ['Collection', 'Reversible'],
  dict: ['MutableMapping'], defaultdict: ['dict'], OrderedDict: ['dict'], Counter: ['dict'], MutableMapping: ['Mapping'], Mapping: ['Collection'],
  set: ['MutableSet'], frozenset: ['Set'], MutableSet: ['Set'], Set: ['Collection'], deque: ['MutableSequence'],
  Collection: ['Iterable', 'Sized', 'Container'], Reversible: ['Iterable'], Sized: [], Container: [], Iterable: [], Hashable: [],
  Iterator: ['Iterable'], Generator: ['Iterator'], AsyncIterator: ['AsyncIterable'], AsyncGenerator: ['AsyncIterator'], AsyncIterable: [], Coroutine: ['Awaitable'], Awaitable: [],
  'pathlib.Path': ['pathlib.PurePath'], 'pathlib.PurePath': ['os.PathLike'], 'os.PathLike': [], 'datetime.datetime': ['datetime.date'], 'datetime.date': [], 'datetime.timedelta': [],
  'decimal.Decimal': [], 'uuid.UUID': [], 'fractions.Fraction': [],
  BaseException: [], Exception: ['BaseException'], ValueError: ['Exception'], TypeError: ['Exception'], RuntimeError: ['Exception'], OSError: ['Exception'], LookupError: ['Exception'],
  KeyError: ['LookupError'], IndexError: ['LookupError'], AttributeError: ['Exception'], ImportError: ['Exception'], ArithmeticError: ['Exception'], NotImplementedError: ['RuntimeError'],
  TimeoutError: ['OSError'], ConnectionError: ['OSError'], FileNotFoundError: ['OSError'], PermissionError: ['OSError'], UnicodeError: ['ValueError'], Warning: ['Exception'], UserWarning: ['Warning'],
  DeprecationWarning: ['Warning'], KeyboardInterrupt: ['BaseException'], StopIteration: ['Exception'], AssertionError: ['Exception'], EOFError: ['Exception'],
  string: [], number: [], boolean: [], bigint: [], symbol: [], undefined: ['void'], void: [], null: [],
  Array: ['ReadonlyArray'], ReadonlyArray: ['Iterable'], ReadonlySet: ['Iterable'], ReadonlyMap: ['Iterable'], Map: ['ReadonlyMap'], Promise: ['PromiseLike'], PromiseLike: [],
  Buffer: ['Uint8Array'], Uint8Array: [], Date: [], RegExp: [], Record: [], Function: [], Error: [], RangeError: ['Error'], IterableIterator: ['Iterator'], URL: [],
};

export function isKnownClass(name: string): boolean {
  return Object.hasOwn(BASES, name);
}

/** Whether values of `name` are values of `ancestor`, which is another class. */
export function isKnownSubclass(name: string, ancestor: string): boolean {
  const bases = Object.hasOwn(BASES, name) ? BASES[name]! : [];
  return bases.some((base) => base === ancestor || isKnownSubclass(base, ancestor));
}
