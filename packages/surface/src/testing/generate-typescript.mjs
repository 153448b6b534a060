import { randomFrom } from './random.mjs';

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
  const name = `${{ class: 'Class', options: 'Options', result: 'Result', alias: 'Alias', enum: 'Enum' }[kind] ?? kind}${file}x${at}`;
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

const parametersText = (list) =>
  list.map((each) => `${each.name}${each.optional ? '?' : ''}: ${each.type}`).join(', ');
const memberText = (each) =>
  `  ${each.readonly ? 'readonly ' : ''}${each.name}${each.optional ? '?' : ''}: ${each.type};\n`;
const bodyText = (each) =>
  `{\n  // variant ${each.body ?? 0}\n  throw new Error('variant ${each.body ?? 0}');\n}\n`;

const TEXT = {
  function: (each) =>
    `export function ${each.name}(${parametersText(each.parameters)}): ${each.returns} ${bodyText(each)}`,
  arrow: (each) =>
    `export const ${each.name} = (${parametersText(each.parameters)}): ${each.returns} => ${bodyText(each).trimEnd()};\n`,
  overloaded: (each) =>
    `export function ${each.name}(value: string): string;\nexport function ${each.name}(value: number): number;\n${each.third ? `export function ${each.name}(value: Date): Date;\n` : ''}export function ${each.name}(value: unknown): unknown {\n  return value ?? ${each.body};\n}\n`,
  class: (each) =>
    `export class ${each.name} {\n${each.members.map(memberText).join('')}  private state = ${each.body};\n${each.methods.map((one) => `  ${one.name}(${parametersText(one.parameters)}): ${one.returns} ${bodyText(each)}`).join('')}}\n`,
  options: (each) =>
    `export interface ${each.name} {\n${each.members.map(memberText).join('')}}\nexport function take${each.name}(options: ${each.name}): void {}\n`,
  result: (each) =>
    `export interface ${each.name} {\n${each.members.map(memberText).join('')}}\nexport declare function give${each.name}(): ${each.name};\n`,
  alias: (each) =>
    `export type ${each.name} = ${each.values.map((value) => `'${value}'`).join(' | ')};\nexport function take${each.name}(value: ${each.name}): void {}\n`,
  enum: (each) =>
    `export enum ${each.name} {\n${each.values.map((one) => `  ${one.name} = ${one.value},\n`).join('')}}\n`,
  constant: (each) =>
    `export const ${each.name}: ${each.type} = ${each.type === 'string' ? `'${each.value}'` : each.value};\n`,
};

const textOf = (each) =>
  each.deprecated
    ? `/** @deprecated since 1.7, use other instead */\n${TEXT[each.kind](each)}`
    : TEXT[each.kind](each);

export function typescriptFiles(modules) {
  const files = {
    'src/index.ts': modules
      .map((module) => `export * from './${module.path.slice(4, -3)}';\n`)
      .join(''),
  };
  for (const module of modules) {
    const spacing = module.notes % 2 === 0 ? '\n' : '\n// a note between definitions\n\n';
    const hidden = `./${module.path.slice(module.path.lastIndexOf('/') + 1, -3)}.moved`;
    const moved = module.moved.length > 0 ? `export * from '${hidden}';\n` : '';
    files[module.path] =
      `${moved}const helper${module.notes} = ${module.notes};\n${spacing}${module.units.map(textOf).join(spacing)}`;
    if (module.moved.length > 0)
      files[module.path.replace(/\.ts$/, '.moved.ts')] = module.moved.map(textOf).join('\n');
  }
  return files;
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

const WIDER = (type) => `${type} | null`;
const is =
  (...kinds) =>
  (each) =>
    kinds.includes(each.kind);
const callable = is('function', 'arrow');
const withTaker = { options: 'take', result: 'give', alias: 'take' };
const names = (each) =>
  withTaker[each.kind] ? [each.name, `${withTaker[each.kind]}${each.name}`] : [each.name];

/**
 * Each edit: which units it fits, what it does to one, and the changes it must give, as [whole
 * symbol, verdict, reason].
 */
const EDITS = [
  {
    fits: () => true,
    act: (each, module) => {
      module.units.splice(module.units.indexOf(each), 1);
      return names(each).map((name) => [name, 'breaking', 'removed']);
    },
  },
  {
    fits: (each) => callable(each) && each.parameters.length > 0,
    act: (each) => {
      each.parameters.pop();
      return [[each.name, 'breaking', 'parameter-removed']];
    },
  },
  {
    fits: (each) => callable(each) && each.parameters.some((one) => one.optional),
    act: (each) => {
      const at = each.parameters.findIndex((one) => one.optional);
      each.parameters[at] = { ...each.parameters[at], optional: false };
      return [[each.name, 'breaking', 'parameter-made-required']];
    },
  },
  {
    fits: (each) => callable(each) && each.parameters.every((one) => !one.optional),
    act: (each) => {
      each.parameters.push({ name: 'extra', type: 'string', optional: false });
      return [[each.name, 'breaking', 'required-parameter-added']];
    },
  },
  {
    fits: callable,
    act: (each) => {
      each.parameters.push({ name: 'extra', type: 'string', optional: true });
      return [[each.name, 'additive', 'parameter-added']];
    },
  },
  {
    fits: (each) => callable(each) && each.parameters.filter((one) => !one.optional).length > 1,
    act: (each) => {
      const [first, second] = each.parameters;
      each.parameters.splice(0, 2, second, first);
      return [[each.name, 'breaking', 'parameter-reordered']];
    },
  },
  {
    fits: (each) => callable(each) && each.parameters.length > 0,
    act: (each) => {
      each.parameters[0] = { ...each.parameters[0], type: WIDER(each.parameters[0].type) };
      return [[each.name, 'additive', 'accepted-values-widened']];
    },
  },
  {
    fits: callable,
    act: (each) => {
      each.returns = WIDER(each.returns);
      return [[each.name, 'breaking', 'returned-values-widened']];
    },
  },
  {
    fits: callable,
    act: (each) => {
      each.returns =
        each.returns === 'number' ? 'string' : each.returns === 'string' ? 'number' : 'RegExp';
      return [[each.name, 'breaking', 'type-changed']];
    },
  },
  {
    fits: (each) => callable(each) && each.parameters.length > 0,
    act: (each) => {
      each.parameters[0] = { ...each.parameters[0], name: 'renamed' };
      return [];
    },
  },
  {
    fits: callable,
    act: (each) => {
      each.kind = each.kind === 'arrow' ? 'function' : 'arrow';
      return [];
    },
  },
  {
    fits: is('overloaded'),
    act: (each) => {
      each.third = true;
      return [[each.name, 'additive', 'overload-added']];
    },
  },
  {
    fits: is('class'),
    act: (each) => {
      const gone = each.members.pop();
      return [[`${each.name}.${gone.name}`, 'breaking', 'member-removed']];
    },
  },
  {
    fits: is('class'),
    act: (each) => {
      each.members.push({ name: 'fresh', type: 'string' });
      return [[`${each.name}.fresh`, 'additive', 'member-added']];
    },
  },
  {
    fits: (each) => each.kind === 'class' && !each.members[0].readonly,
    act: (each) => {
      each.members[0] = { ...each.members[0], readonly: true };
      return [[`${each.name}.member0`, 'breaking', 'made-read-only']];
    },
  },
  {
    fits: is('class'),
    act: (each) => {
      const [act] = each.methods;
      each.methods = [
        {
          ...act,
          parameters: [{ name: 'first', type: 'symbol', optional: false }, ...act.parameters],
        },
      ];
      return [[`${each.name}.act`, 'breaking', 'required-parameter-added']];
    },
  },
  {
    fits: is('options'),
    act: (each) => {
      each.members.push({ name: 'fresh', type: 'string', optional: false });
      return [[`${each.name}.fresh`, 'breaking', 'required-member-added']];
    },
  },
  {
    fits: is('options', 'result'),
    act: (each) => {
      each.members.push({ name: 'fresh', type: 'string', optional: true });
      return [[`${each.name}.fresh`, 'additive', 'member-added']];
    },
  },
  {
    fits: is('options', 'result'),
    act: (each) => {
      const gone = each.members.pop();
      return [[`${each.name}.${gone.name}`, 'breaking', 'member-removed']];
    },
  },
  {
    fits: is('result'),
    act: (each) => {
      each.members.push({ name: 'fresh', type: 'string', optional: false });
      return [[`${each.name}.fresh`, 'additive', 'member-added']];
    },
  },
  {
    fits: is('result'),
    act: (each) => {
      each.members[0] = { ...each.members[0], type: WIDER(each.members[0].type) };
      return [[`${each.name}.member0`, 'breaking', 'returned-values-widened']];
    },
  },
  {
    fits: is('options'),
    act: (each) => {
      each.members[0] = { ...each.members[0], type: WIDER(each.members[0].type) };
      return [[`${each.name}.member0`, 'additive', 'accepted-values-widened']];
    },
  },
  {
    fits: is('alias'),
    act: (each) => {
      each.values.pop();
      return [[each.name, 'breaking', 'accepted-values-narrowed']];
    },
  },
  {
    fits: is('alias'),
    act: (each) => {
      each.values.push('z');
      return [[each.name, 'additive', 'accepted-values-widened']];
    },
  },
  {
    fits: is('enum'),
    act: (each) => {
      const gone = each.values.pop();
      return [[`${each.name}.${gone.name}`, 'breaking', 'member-removed']];
    },
  },
  {
    fits: is('enum'),
    act: (each) => {
      each.values[0] = { ...each.values[0], value: '"changed"' };
      return [[`${each.name}.Value0`, 'breaking', 'enum-value-changed']];
    },
  },
  {
    fits: is('enum'),
    act: (each) => {
      each.values.unshift({ name: 'Fresh', value: '"fresh"' });
      return [[`${each.name}.Fresh`, 'additive', 'member-added']];
    },
  },
  {
    fits: is('constant'),
    act: (each) => {
      each.value += 1000;
      return [[each.name, 'none', 'value-changed']];
    },
  },
  {
    fits: is('constant'),
    act: (each) => {
      each.type = each.type === 'string' ? 'number' : 'string';
      return [[each.name, 'breaking', 'type-changed']];
    },
  },
  {
    fits: is('function', 'class', 'enum', 'constant', 'options'),
    act: (each) => {
      each.deprecated = true;
      return [[each.name, 'deprecated', 'deprecated']];
    },
  },
  {
    fits: () => true,
    act: (each, module) => {
      module.units.splice(module.units.indexOf(each), 1);
      module.moved.push(each);
      return names(each).map((name) => [name, 'none', 'moved']);
    },
  },
  {
    fits: is('function', 'arrow', 'overloaded', 'class'),
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
export function editTypescript(modules, seed, count = 80) {
  const random = randomFrom(seed + 2000);
  const edited = JSON.parse(JSON.stringify(modules));
  const expected = [];
  for (const module of random.sample(edited, count)) {
    for (const each of random.sample(module.units, 1 + random.below(3))) {
      const edit = random.pick(EDITS.filter(({ fits }) => fits(each)));
      expected.push(
        ...edit
          .act(each, module)
          .map(([symbol, verdict, reason]) => `pkg#${symbol} ${verdict} ${reason}`),
      );
    }
  }
  return { modules: edited, expected: expected.sort() };
}
