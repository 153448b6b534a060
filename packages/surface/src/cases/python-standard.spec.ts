import type { Case } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';

const c = (imports: string, base: string, body = 'pass') =>
  `${imports}\nclass C(${base}):\n    ${body}\n`;
const GONE = 'def gone(self): ...';

/** Bases of the standard library, and a member that each of them has. */
const BASES: readonly (readonly [imports: string, base: string, has: string])[] = [
  ['import io', 'io.IOBase', 'readlines'],
  ['from http.client import HTTPSConnection as H', 'H', 'set_tunnel'],
  ['from collections.abc import Mapping', 'Mapping', 'get'],
  ['import typing as t', 't.MutableMapping[str, int]', 'setdefault'],
  ['from typing import Dict', 'Dict[str, int]', 'copy'],
  ['', 'dict', 'copy'],
  ['import configparser', 'configparser.ConfigParser', 'read_string'],
  ['import threading', 'threading.Thread', 'is_alive'],
  ['import argparse', 'argparse.ArgumentParser', 'prog'],
  ['', 'OSError', 'filename'],
  ['import logging', 'logging.StreamHandler', 'setFormatter'],
  ['import unittest', 'unittest.TestCase', 'assertEqual'],
];

const CASES: readonly Case[] = [
  ...BASES.flatMap(([imports, base, has]): Case[] => [
    [
      `${base} never had a member that goes`,
      c(imports, base, GONE),
      c(imports, base),
      'C.gone breaking member-removed',
    ],
    [
      `${base} has a member that goes`,
      c(imports, base, `def ${has}(self): ...`),
      c(imports, base),
      `C.${has} undecided member-may-be-inherited`,
    ],
  ]),
  [
    'a base that answers for what it does not have',
    c('from unittest.mock import Mock', 'Mock', GONE),
    c('from unittest.mock import Mock', 'Mock'),
    'C.gone undecided member-may-be-inherited',
  ],
  [
    'one of several bases is not known',
    c('import io\nfrom other import Base', 'io.IOBase, Base', GONE),
    c('import io\nfrom other import Base', 'io.IOBase, Base'),
    'C.gone undecided member-may-be-inherited',
  ],
  [
    'a base that is a builtin under a name',
    c(
      'from typing import Dict, TYPE_CHECKING\nif TYPE_CHECKING:\n    _B = Dict[str, int]\nelse:\n    _B = dict',
      '_B',
      GONE,
    ),
    c(
      'from typing import Dict, TYPE_CHECKING\nif TYPE_CHECKING:\n    _B = Dict[str, int]\nelse:\n    _B = dict',
      '_B',
    ),
    'C.gone breaking member-removed',
  ],
  [
    'a base descends from the one that was',
    c('import io', 'io.IOBase'),
    c('import io', 'io.RawIOBase'),
    'C additive base-added',
  ],
  [
    'a metaclass descends from the one that was',
    c('from abc import ABCMeta', 'type'),
    c('from abc import ABCMeta', 'ABCMeta'),
    'C additive base-added',
  ],
  [
    'a base is an ancestor of the one that was',
    c('import io', 'io.RawIOBase'),
    c('import io', 'io.IOBase'),
    'C breaking base-removed',
  ],
  ['an alias of the standard library', c('', 'IOError'), c('', 'OSError')],
];

describe('bases of the standard library', () => testCases('python', CASES));
