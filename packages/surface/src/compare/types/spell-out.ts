import { makeUnion } from '../../surface/make-union';
import type { Declaration, TypeTerm } from '../../surface/surface';
import { applyUtility } from '../sides/apply-utility';
import { basesOf } from '../sides/bases-of';
import type { Side } from '../sides/comparison';
import { definitionsOf } from '../sides/definitions-of';
import { literalKeys } from '../sides/literal-keys';
import { expandName } from './expand-name';
import { rewriteType } from './rewrite-type';

type Spell = (args: readonly TypeTerm[], side: Side) => TypeTerm | null;

const members =
  (name: string): Spell =>
  ([from, keys], side) => {
    const all = from ? membersOf(from, side) : null;
    const made = all && applyUtility(name, all, literalKeys(keys && opened(keys, side)));
    return made && { kind: 'object', members: made };
  };
const record: Spell = ([keys, type], side) => {
  const key = keys && opened(keys, side);
  if (!key || !type) return null;
  const names = literalKeys(key);
  const attribute = (name: string): Declaration => ({ name, kind: 'attribute', line: 0, type });
  if (names) return { kind: 'object', members: names.map(attribute) };
  const isOpen = key.kind === 'name' && /^(?:string|number|symbol)$/.test(key.name) && !key.args;
  return isOpen
    ? { kind: 'object', members: [{ ...attribute(`[${key.name}]`), kind: 'index' }] }
    : null;
};
const filtered =
  (keeps: boolean): Spell =>
  ([from, by], side) => {
    const list = from ? partsOf(from, side) : [];
    const others = by ? partsOf(by, side) : [];
    const among = list.map((each) => isAmong(each, others));
    if (among.includes(undefined)) return null;
    const of = list.filter((_each, place) => among[place] === keeps);
    return of.length > 0 ? makeUnion(of) : { kind: 'name', name: 'never' };
  };
/** The names of a type's members, where these are all that it has. */
const keyOf: Spell = ([from], side) => {
  const all = from && isWhole(from, side) ? membersOf(from, side) : null;
  if (!all?.every(isNamed)) return null;
  return all.length === 0
    ? { kind: 'name', name: 'never' }
    : makeUnion(all.map(({ name }) => ({ kind: 'literal', value: JSON.stringify(name) })));
};
/** The type of a value that the sources write out. */
const typeOf: Spell = ([value], side) => {
  if (value?.kind !== 'name') return null;
  const symbol = definitionsOf(value.name, side).find(
    ({ declaration }) => declaration.kind === 'variable',
  );
  const { type } = symbol?.declaration ?? {};
  return symbol && type ? rewriteType(type, { symbol, given: new Map() }) : null;
};
const NAMED: ReadonlySet<string> = new Set(['attribute', 'property', 'method']);
const NOTHING: readonly TypeTerm[] = ['null', 'undefined'].map((name) => ({ kind: 'name', name }));

/** The type functions of TypeScript's library that can be worked out. */
const SPELLED: ReadonlyMap<string, Spell> = new Map<string, Spell>([
  ...['Partial', 'Required', 'Readonly', 'Pick', 'Omit'].map(
    (name) => [name, members(name)] as const,
  ),
  ['Record', record],
  ['keyof', keyOf],
  ['typeof', typeOf],
  ['Exclude', filtered(false)],
  ['Extract', filtered(true)],
  [
    'NonNullable',
    ([from], side) => (from ? filtered(false)([from, { kind: 'union', of: NOTHING }], side) : null),
  ],
]);

/**
 * What a use of one of TypeScript's type functions says, written out; `null` for any other type, or
 * where it depends on what the sources do not have.
 */
export function spellOut(term: TypeTerm, side: Side): TypeTerm | null {
  if (side.index.surface.language !== 'typescript' || term.kind !== 'name' || !term.args)
    return null;
  const spell = SPELLED.get(term.name);
  return spell && definitionsOf(term.name, side).length === 0 ? spell(term.args, side) : null;
}

function opened(term: TypeTerm, side: Side): TypeTerm {
  return expandName(term, side) ?? spellOut(term, side) ?? term;
}

function membersOf(term: TypeTerm, side: Side): readonly Declaration[] | null {
  const type = opened(term, side);
  return type.kind === 'object' ? type.members : null;
}

/** Whether all that a type descends from is in these sources. */
function isWhole(term: TypeTerm, side: Side): boolean {
  const names = term.kind === 'name' ? definitionsOf(term.name, side) : [];
  return names.every((symbol) => basesOf(symbol, side.index).outside.length === 0);
}

function isNamed({ kind, name }: Declaration): boolean {
  return NAMED.has(kind) && !name.startsWith('[');
}

function partsOf(term: TypeTerm, side: Side): readonly TypeTerm[] {
  const type = opened(term, side);
  if (type.kind !== 'union') return [type];
  return type.of.flatMap((each) => {
    const inner = opened(each, side);
    return inner.kind === 'union' ? inner.of : [each];
  });
}

const PRIMITIVES = new Set([
  ...['string', 'number', 'boolean', 'bigint', 'symbol', 'null', 'undefined'],
]);

/** Whether a part of a union is one of others; `undefined` where that cannot be told. */
function isAmong(term: TypeTerm, others: readonly TypeTerm[]): boolean | undefined {
  const isPlain = (each: TypeTerm) =>
    each.kind === 'literal' || (each.kind === 'name' && PRIMITIVES.has(each.name));
  if (others.length === 0 || ![term, ...others].every(isPlain)) return undefined;
  return others.some((other) => isOf(term, other));
}

function isOf(term: TypeTerm, other: TypeTerm): boolean {
  if (JSON.stringify(term) === JSON.stringify(other)) return true;
  return term.kind === 'literal' && other.kind === 'name' && primitiveOf(term.value) === other.name;
}

function primitiveOf(literal: string): string {
  if (literal.startsWith('"')) return 'string';
  return /^(?:true|false)$/.test(literal) ? 'boolean' : 'number';
}
