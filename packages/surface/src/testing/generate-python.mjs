import { randomFrom } from './random.mjs';

export { pythonFiles } from './python-files.mjs';
export { editPython } from './edit-python.mjs';

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

const NAMES = {
  class: 'Class',
  dataclass: 'Data',
  enum: 'Enum',
  constant: 'CONSTANT_',
  'typed-dict': 'Keys',
};

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
  const name = `${NAMES[kind] ?? 'function'}${file}x${at}`;
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

export function pythonSymbols(modules) {
  return modules.reduce((count, module) => count + module.units.length + module.moved.length, 0);
}
