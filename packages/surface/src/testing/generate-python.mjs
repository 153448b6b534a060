import { randomFrom } from './random.mjs';

/**
 * Writes a Python package as data (modules of units), turns it into text, and edits it with a known
 * effect. A unit is one public definition; an edit changes one unit, or one module, and says which
 * changes of the surface it must give.
 */

const TYPES = [
  'int',
  'str',
  'float',
  'bool',
  'bytes',
  'list[int]',
  'dict[str, int]',
  'tuple[int, ...]',
];
const KINDS = [
  'function',
  'function',
  'function',
  'async',
  'class',
  'dataclass',
  'enum',
  'constant',
  'typed-dict',
  'overloaded',
];

export function pythonPackage(seed, { files = 700, unitsPerFile = 43 } = {}) {
  const random = randomFrom(seed);
  const modules = [];
  for (let index = 0; index < files; index++) {
    const folder = `part${Math.floor(index / 20)}`;
    const name = index % 20 === 0 ? `pkg.${folder}` : `pkg.${folder}.module${index}`;
    const path = index % 20 === 0 ? `pkg/${folder}/__init__.py` : `pkg/${folder}/module${index}.py`;
    modules.push({
      name,
      path,
      listed: index % 5 === 0,
      units: Array.from({ length: unitsPerFile }, (_, at) => unit(random, index, at)),
      notes: 0,
      moved: [],
    });
  }
  modules.push({
    name: 'pkg',
    path: 'pkg/__init__.py',
    listed: false,
    units: [],
    notes: 0,
    moved: [],
  });
  return modules;
}

function unit(random, file, at) {
  const kind = random.pick(KINDS);
  const name = `${{ class: 'Class', dataclass: 'Data', enum: 'Enum', constant: 'CONSTANT_', 'typed-dict': 'Keys' }[kind] ?? 'function'}${file}x${at}`;
  const common = { kind, name, mark: null, body: 0 };
  if (kind === 'function' || kind === 'async' || kind === 'overloaded')
    return { ...common, parameters: parameters(random), returns: random.pick(TYPES) };
  if (kind === 'class')
    return {
      ...common,
      base: random.next() < 0.3 ? '_Base' : null,
      methods: Array.from({ length: 1 + random.below(4) }, (_, index) => ({
        name: `method${index}`,
        mark: null,
        parameters: parameters(random),
        returns: random.pick(TYPES),
      })),
      attributes: Array.from({ length: random.below(3) }, (_, index) => ({
        name: `attribute${index}`,
        type: random.pick(TYPES),
      })),
    };
  if (kind === 'dataclass' || kind === 'typed-dict')
    return {
      ...common,
      fields: Array.from({ length: 1 + random.below(4) }, (_, index) => ({
        name: `field${index}`,
        type: random.pick(TYPES),
      })),
    };
  if (kind === 'enum')
    return {
      ...common,
      values: Array.from({ length: 2 + random.below(3) }, (_, index) => ({
        name: `VALUE${index}`,
        value: index,
      })),
    };
  return { ...common, type: random.pick(TYPES), value: random.below(100) };
}

function parameters(random) {
  const count = random.below(5);
  const required = random.below(count + 1);
  const star = random.next() < 0.3 ? random.below(count + 1) : count;
  return Array.from({ length: count }, (_, index) => ({
    name: `arg${index}`,
    type: random.pick(TYPES),
    optional: index >= required,
    named: index >= star,
  }));
}

function parametersText(list, first) {
  const texts = first ? [first] : [];
  const slash = list.filter((each) => each.placed).length;
  list.forEach((each, index) => {
    if (each.named && !list[index - 1]?.named) texts.push('*');
    texts.push(`${each.name}: ${each.type}${each.optional ? ' = None' : ''}`);
    if (slash > 0 && index === slash - 1) texts.push('/');
  });
  return texts.join(', ');
}

function decorated(mark, text, indent = '') {
  return mark === 'decorator'
    ? `${indent}@_deprecated("1.7", remove_in="2.0", replacement="other")\n${text}`
    : text;
}

function bodyText({ mark, body }, indent) {
  const docstring =
    mark === 'sphinx'
      ? `"""Do something.\n\n${indent}.. deprecated:: 1.7\n${indent}   Use other instead.\n${indent}"""`
      : `"""Do something, variant ${body}."""`;
  const warning =
    mark === 'warning'
      ? `\n${indent}warnings.warn("deprecated since 1.7, use other instead", DeprecationWarning, stacklevel=2)`
      : '';
  return `${indent}${docstring}${warning}\n${indent}total = ${body}\n${indent}for index in range(10):\n${indent}    if index % 2 == 0:\n${indent}        total += index * ${body + 1}\n${indent}return total`;
}

function functionText(each, { async = '', first = '', indent = '' } = {}) {
  return decorated(
    each.mark,
    `${indent}${async}def ${each.name}(${parametersText(each.parameters, first)}) -> ${each.returns}:\n${bodyText({ mark: each.mark, body: each.body ?? 0 }, `${indent}    `)}\n`,
    indent,
  );
}

const TEXT = {
  function: (each) => functionText(each),
  async: (each) => functionText(each, { async: 'async ' }),
  overloaded: (each) =>
    `@overload\ndef ${each.name}(value: int) -> int: ...\n@overload\ndef ${each.name}(value: str) -> str: ...\n${each.third ? `@overload\ndef ${each.name}(value: bytes) -> bytes: ...\n` : ''}${decorated(each.mark, `def ${each.name}(value):\n    return value + ${each.body}\n`)}`,
  class: (each) =>
    decorated(
      each.mark,
      `class ${each.name}${each.base ? `(${each.base})` : ''}:\n    """A class, variant ${each.body}."""\n\n${each.attributes.map((one) => `    ${one.name}: ${one.type}\n`).join('')}\n    def __init__(self) -> None:\n        self._state = ${each.body}\n\n${each.methods.map((one) => functionText(one, { first: 'self', indent: '    ' })).join('\n')}`,
    ),
  dataclass: (each) =>
    decorated(
      each.mark,
      `@dataclass\nclass ${each.name}:\n    """Data, variant ${each.body}."""\n${each.fields.map((one) => `    ${one.name}: ${one.type}${one.optional ? ' = None' : ''}\n`).join('')}`,
    ),
  'typed-dict': (each) =>
    decorated(
      each.mark,
      `class ${each.name}(TypedDict):\n    """Keys, variant ${each.body}."""\n${each.fields.map((one) => `    ${one.name}: ${one.type}\n`).join('')}`,
    ),
  enum: (each) =>
    decorated(
      each.mark,
      `class ${each.name}(Enum):\n    """Values, variant ${each.body}."""\n${each.values.map((one) => `    ${one.name} = ${one.value}\n`).join('')}`,
    ),
  constant: (each) => `${each.name}: ${each.type} = ${each.value}\n`,
};

const HEAD =
  'import warnings\nfrom dataclasses import dataclass\nfrom enum import Enum\nfrom typing import TypedDict, overload\n\nfrom pkg._tools import Base as _Base, deprecated as _deprecated\n\n';

export function pythonFiles(modules) {
  const files = {
    'pkg/_tools.py':
      'class Base:\n    """What classes share."""\n\n    def shared(self) -> int:\n        return 1\n\n\ndef deprecated(since, remove_in=None, replacement=None):\n    return lambda function: function\n',
  };
  for (const module of modules) {
    const moved = module.moved
      .map(
        (each) =>
          `from pkg._moved_${module.name.replaceAll('.', '_')} import ${each.name} as ${each.name}\n`,
      )
      .join('');
    const listed = module.listed
      ? `__all__ = [\n${[...module.units, ...module.moved].map((each) => `    "${each.name}",\n`).join('')}]\n\n`
      : '';
    const spacing = module.notes % 2 === 0 ? '\n\n' : '\n\n# a note between definitions\n\n';
    files[module.path] =
      `"""Module ${module.name}."""\n${HEAD}${moved}${listed}def _helper${module.notes}(value):\n    return value\n${spacing}${module.units.map((each) => TEXT[each.kind](each)).join(spacing)}`;
    if (module.moved.length > 0)
      files[`pkg/_moved_${module.name.replaceAll('.', '_')}.py`] =
        HEAD + module.moved.map((each) => TEXT[each.kind](each)).join('\n\n');
  }
  return files;
}

export function pythonSymbols(modules) {
  return modules.reduce((count, module) => count + module.units.length + module.moved.length, 0);
}

const WIDER = {
  int: 'int | None',
  str: 'str | None',
  float: 'float | None',
  bool: 'int',
  bytes: 'bytes | None',
  'list[int]': 'list[int] | None',
  'dict[str, int]': 'dict[str, int] | None',
  'tuple[int, ...]': 'tuple[int, ...] | None',
};
const OTHER = {
  int: 'str',
  str: 'int',
  float: 'str',
  bool: 'str',
  bytes: 'int',
  'list[int]': 'str',
  'dict[str, int]': 'str',
  'tuple[int, ...]': 'int',
};

const callable = (kinds) => (each) => kinds.includes(each.kind);
const plain = callable(['function', 'async']);

/**
 * Each edit: which units it fits, what it does to one, and the changes it must give, as [member
 * path, verdict, reason].
 */
const EDITS = [
  {
    fits: () => true,
    act: (each, module) => {
      module.units.splice(module.units.indexOf(each), 1);
      return [['', 'breaking', 'removed']];
    },
  },
  {
    fits: (each) => plain(each) && each.parameters.length > 0 && !each.parameters[0].named,
    act: (each) => {
      each.parameters[0] = { ...each.parameters[0], name: 'renamed' };
      return [['', 'breaking', 'parameter-renamed']];
    },
  },
  {
    fits: (each) => plain(each) && each.parameters.length > 0,
    act: (each) => {
      each.parameters.pop();
      return [['', 'breaking', 'parameter-removed']];
    },
  },
  {
    fits: (each) => plain(each) && each.parameters.some((one) => one.optional),
    act: (each) => {
      const at = each.parameters.findIndex((one) => one.optional);
      each.parameters[at] = { ...each.parameters[at], optional: false };
      return [['', 'breaking', 'parameter-made-required']];
    },
  },
  {
    fits: (each) =>
      plain(each) && each.parameters.filter((one) => !one.named && !one.optional).length > 1,
    act: (each) => {
      const [first, second] = each.parameters;
      each.parameters.splice(0, 2, second, first);
      return [['', 'breaking', 'parameter-reordered']];
    },
  },
  {
    fits: (each) => plain(each) && each.parameters.length > 0 && !each.parameters.at(-1).named,
    act: (each) => {
      each.parameters.push({ ...each.parameters.pop(), named: true });
      return [['', 'breaking', 'parameter-made-keyword-only']];
    },
  },
  {
    fits: (each) => plain(each) && each.parameters.length > 0 && !each.parameters[0].named,
    act: (each) => {
      each.parameters[0] = { ...each.parameters[0], placed: true };
      return [['', 'breaking', 'parameter-made-positional-only']];
    },
  },
  {
    fits: (each) => plain(each) && each.parameters.every((one) => !one.optional && !one.named),
    act: (each) => {
      each.parameters.push({ name: 'extra', type: 'int', optional: false, named: false });
      return [['', 'breaking', 'required-parameter-added']];
    },
  },
  {
    fits: (each) => plain(each) && each.parameters.every((one) => !one.named),
    act: (each) => {
      each.parameters.push({ name: 'extra', type: 'int', optional: true, named: false });
      return [['', 'additive', 'parameter-added']];
    },
  },
  {
    fits: plain,
    act: (each) => {
      each.parameters.push({ name: 'extra', type: 'int', optional: true, named: true });
      return [['', 'additive', 'parameter-added']];
    },
  },
  {
    fits: (each) => plain(each) && each.parameters.length > 0,
    act: (each) => {
      each.parameters[0] = { ...each.parameters[0], type: WIDER[each.parameters[0].type] };
      return [['', 'additive', 'accepted-values-widened']];
    },
  },
  {
    fits: (each) => plain(each) && each.parameters.length > 0,
    act: (each) => {
      each.parameters[0] = { ...each.parameters[0], type: OTHER[each.parameters[0].type] };
      return [['', 'breaking', 'type-changed']];
    },
  },
  {
    fits: plain,
    act: (each) => {
      each.returns = WIDER[each.returns];
      return [['', 'breaking', 'returned-values-widened']];
    },
  },
  {
    fits: plain,
    act: (each) => {
      each.kind = each.kind === 'async' ? 'function' : 'async';
      return [['', 'breaking', 'async-changed']];
    },
  },
  {
    fits: (each) => each.kind === 'overloaded',
    act: (each) => {
      each.third = true;
      return [['', 'additive', 'overload-added']];
    },
  },
  {
    fits: (each) => each.kind === 'class',
    act: (each) => {
      const gone = each.methods.pop();
      return [[`.${gone.name}`, 'breaking', 'member-removed']];
    },
  },
  {
    fits: (each) => each.kind === 'class',
    act: (each) => {
      each.methods.push({ name: 'fresh', mark: null, parameters: [], returns: 'int' });
      return [['.fresh', 'additive', 'member-added']];
    },
  },
  {
    fits: (each) => each.kind === 'class' && each.methods[0].parameters.length > 0,
    act: (each) => {
      each.methods[0].parameters.pop();
      return [['.method0', 'breaking', 'parameter-removed']];
    },
  },
  {
    fits: (each) => each.kind === 'class' && each.attributes.length > 0,
    act: (each) => {
      each.attributes[0] = { ...each.attributes[0], type: OTHER[each.attributes[0].type] };
      return [['.attribute0', 'breaking', 'type-changed']];
    },
  },
  {
    fits: (each) => each.kind === 'class' && each.base !== null,
    act: (each) => {
      each.base = null;
      return [['.shared', 'breaking', 'member-removed']];
    },
  },
  {
    fits: (each) => each.kind === 'dataclass',
    act: (each) => {
      each.fields.push({ name: 'extra', type: 'int', optional: true });
      return [
        ['.extra', 'additive', 'member-added'],
        ['.__init__', 'additive', 'parameter-added'],
      ];
    },
  },
  {
    fits: (each) => each.kind === 'dataclass',
    act: (each) => {
      each.fields.push({ name: 'extra', type: 'int' });
      return [
        ['.extra', 'additive', 'member-added'],
        ['.__init__', 'breaking', 'required-parameter-added'],
      ];
    },
  },
  {
    fits: (each) => each.kind === 'typed-dict',
    act: (each) => {
      each.fields.push({ name: 'extra', type: 'int' });
      return [['.extra', 'breaking', 'required-member-added']];
    },
  },
  {
    fits: (each) => each.kind === 'typed-dict',
    act: (each) => {
      const gone = each.fields.pop();
      return [[`.${gone.name}`, 'breaking', 'member-removed']];
    },
  },
  {
    fits: (each) => each.kind === 'enum',
    act: (each) => {
      const gone = each.values.pop();
      return [[`.${gone.name}`, 'breaking', 'member-removed']];
    },
  },
  {
    fits: (each) => each.kind === 'enum',
    act: (each) => {
      each.values[0] = { ...each.values[0], value: 900 };
      return [['.VALUE0', 'breaking', 'enum-value-changed']];
    },
  },
  {
    fits: (each) => each.kind === 'enum',
    act: (each) => {
      each.values.push({ name: 'FRESH', value: 901 });
      return [['.FRESH', 'additive', 'member-added']];
    },
  },
  {
    fits: (each) => each.kind === 'constant',
    act: (each) => {
      each.value += 1000;
      return [['', 'none', 'value-changed']];
    },
  },
  {
    fits: (each) => each.kind === 'constant',
    act: (each) => {
      each.type = OTHER[each.type];
      return [['', 'breaking', 'type-changed']];
    },
  },
  {
    fits: (each) => each.kind !== 'constant',
    act: (each) => {
      each.mark = 'decorator';
      return [['', 'deprecated', 'deprecated']];
    },
  },
  {
    fits: plain,
    act: (each) => {
      each.mark = 'warning';
      return [['', 'deprecated', 'deprecated']];
    },
  },
  {
    fits: plain,
    act: (each) => {
      each.mark = 'sphinx';
      return [['', 'deprecated', 'deprecated']];
    },
  },
  {
    fits: (each) => each.kind === 'class',
    act: (each) => {
      each.methods[0].mark = 'warning';
      return [['.method0', 'deprecated', 'deprecated']];
    },
  },
  {
    fits: () => true,
    act: (each, module) => {
      module.units.splice(module.units.indexOf(each), 1);
      module.moved.push(each);
      return [['', 'none', 'moved']];
    },
  },
  {
    fits: (each) => each.kind !== 'constant',
    act: (each) => {
      each.body += 1;
      return [];
    },
  },
  {
    fits: () => true,
    act: (each, module) => {
      module.units.reverse();
      return [];
    },
  },
  {
    fits: () => true,
    act: (each, module) => {
      module.notes += 1;
      return [];
    },
  },
];

/**
 * Edits `count` modules of a copy of the package; returns it with the changes that its surface must
 * show.
 */
export function editPython(modules, seed, count = 170) {
  const random = randomFrom(seed + 1000);
  const edited = JSON.parse(JSON.stringify(modules));
  const expected = [];
  for (const module of random.sample(
    edited.filter((each) => each.units.length > 0),
    count,
  )) {
    for (const each of random.sample(module.units, 1 + random.below(3))) {
      const edit = random.pick(EDITS.filter(({ fits }) => fits(each)));
      const original = `${module.name}.${each.name}`;
      expected.push(
        ...edit
          .act(each, module)
          .map(([member, verdict, reason]) => `${original}${member} ${verdict} ${reason}`),
      );
    }
    if (random.next() < 0.2) {
      const fresh = {
        kind: 'function',
        name: 'added_later',
        mark: null,
        body: 0,
        parameters: [],
        returns: 'int',
      };
      module.units.push(fresh);
      expected.push(`${module.name}.added_later additive added`);
    }
  }
  return { modules: edited, expected: expected.sort() };
}
