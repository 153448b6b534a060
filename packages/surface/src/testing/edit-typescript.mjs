import { editUnits, REARRANGEMENTS } from './edit-units.mjs';
import { randomFrom } from './random.mjs';

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
  ...REARRANGEMENTS,
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
    for (const { change } of editUnits(module, EDITS, random)) {
      const [symbol, verdict, reason] = change;
      expected.push(`pkg#${symbol} ${verdict} ${reason}`);
    }
  }
  return { modules: edited, expected: expected.sort() };
}
