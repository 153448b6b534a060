import { randomFrom } from './random.mjs';

export { typescriptFiles } from './typescript-files.mjs';
export { editTypescript } from './edit-typescript.mjs';

/**
 * Writes a TypeScript package as data, turns it into text, and edits it with a known effect, as its
 * Python sibling does.
 */

const TYPES = [
  'string',
  'number',
  'boolean',
  'string[]',
  'Record<string, number>',
  'Date',
  "'left' | 'right'",
  'Promise<string>',
];
const KINDS = [
  'function',
  'function',
  'arrow',
  'class',
  'options',
  'result',
  'alias',
  'enum',
  'constant',
  'overloaded',
];

const NAMES = {
  class: 'Class',
  options: 'Options',
  result: 'Result',
  alias: 'Alias',
  enum: 'Enum',
};

export function typescriptPackage(seed, { files = 300, unitsPerFile = 30 } = {}) {
  const random = randomFrom(seed);
  return Array.from({ length: files }, (_, index) => ({
    path: `src/part${Math.floor(index / 20)}/module${index}.ts`,
    units: Array.from({ length: unitsPerFile }, (__, at) => unit(random, index, at)),
    notes: 0,
    moved: [],
  }));
}

function unit(random, file, at) {
  const kind = random.pick(KINDS);
  const name = `${NAMES[kind] ?? kind}${file}x${at}`;
  const common = { kind, name, deprecated: false, body: 0 };
  if (kind === 'function' || kind === 'arrow' || kind === 'overloaded')
    return { ...common, parameters: parameters(random), returns: random.pick(TYPES) };
  if (kind === 'class')
    return {
      ...common,
      members: Array.from({ length: 2 + random.below(3) }, (_, index) => ({
        name: `member${index}`,
        readonly: random.next() < 0.3,
        type: random.pick(TYPES),
      })),
      methods: [{ name: 'act', parameters: parameters(random), returns: random.pick(TYPES) }],
    };
  if (kind === 'options' || kind === 'result')
    return {
      ...common,
      members: Array.from({ length: 1 + random.below(4) }, (_, index) => ({
        name: `member${index}`,
        optional: random.next() < 0.4,
        type: random.pick(TYPES),
      })),
    };
  if (kind === 'alias') return { ...common, values: ['a', 'b', 'c'].slice(0, 2 + random.below(2)) };
  if (kind === 'enum')
    return {
      ...common,
      values: Array.from({ length: 2 + random.below(3) }, (_, index) => ({
        name: `Value${index}`,
        value: `"${index}"`,
      })),
    };
  return { ...common, type: random.pick(['string', 'number']), value: random.below(100) };
}

function parameters(random) {
  const count = random.below(4);
  const required = random.below(count + 1);
  return Array.from({ length: count }, (_, index) => ({
    name: `arg${index}`,
    type: random.pick(TYPES),
    optional: index >= required,
  }));
}

export function typescriptSymbols(modules) {
  const names = { options: 2, result: 2, alias: 2 };
  return modules.reduce(
    (count, module) =>
      count +
      [...module.units, ...module.moved].reduce((sum, each) => sum + (names[each.kind] ?? 1), 0),
    0,
  );
}
