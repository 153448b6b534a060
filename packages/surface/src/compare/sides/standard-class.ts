import table from './standard-classes.json';

/** `bench/standard-classes.py` makes the table: by name, `bases: members`, of any version since 3.8. */
const CLASSES: Readonly<Record<string, string>> = table;
/** Where what `typing` names really is, and what is written without its home. */
const HOMES = ['', 'collections.abc.', 'collections.', 'contextlib.', 'typing.'];
const ALIASED = /^(?:builtins|typing|typing_extensions)\./;

/** The name that a class of Python's standard library has in the table; `null` for others. */
function knownName(name: string): string | null {
  if (Object.hasOwn(CLASSES, name)) return resolved(name);
  const plain = name.replace(ALIASED, '');
  const home = HOMES.find((each) => Object.hasOwn(CLASSES, each + plain));
  return home === undefined ? null : resolved(home + plain);
}

/** `=name`: another name of the same class. */
function resolved(name: string): string {
  const text = CLASSES[name]!;
  return text.startsWith('=') ? text.slice(1) : name;
}

function partsOf(name: string): readonly [bases: readonly string[], members: readonly string[]] {
  const [bases = '', members = ''] = CLASSES[name]!.split(':');
  return [words(bases), words(members)];
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

/**
 * A class of Python's standard library and what it descends from, `object` aside; empty for one
 * that is not known.
 */
export function standardLine(name: string): readonly string[] {
  const known = knownName(name);
  if (known === null) return [];
  return [...new Set([known, ...partsOf(known)[0].flatMap(standardLine)])];
}

/**
 * Whether a class of Python's standard library has a member in any version; `null` for one that is
 * not known, or that answers for names that it does not have.
 */
export function standardHas(name: string, member: string): boolean | null {
  const members = standardLine(name).flatMap((each) => partsOf(each)[1]);
  const isKnown = knownName(name) !== null && !members.includes('__getattr__');
  return isKnown ? members.includes(member) : null;
}
