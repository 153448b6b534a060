import { editUnits, REARRANGEMENTS } from './edit-units.mjs';
import { randomFrom } from './random.mjs';

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
  ...REARRANGEMENTS,
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
    for (const { name, change } of editUnits(module, EDITS, random)) {
      const [member, verdict, reason] = change;
      expected.push(`${module.name}.${name}${member} ${verdict} ${reason}`);
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
