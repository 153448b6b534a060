import type {
  Declaration,
  FieldRules,
  Parameter,
  PublicSymbol,
  Signature,
} from '../../surface/surface';
import { basesOf } from '../sides/bases-of';
import { inheritedMembers } from '../sides/inherited-members';
import type { SurfaceIndex } from '../sides/surface-index';

export interface Constructor {
  readonly declaration: Declaration;
  /** The class that it comes from. */
  readonly owner: string;
}

/** Bases whose instances are made without arguments of their own. */
const BARE =
  /^(?:object|Generic|Protocol|ABC|abc\.ABC|typing\.\w+|collections\.abc\.\w+|Iterable|Iterator|Mapping|Sequence|Sized|Container|Hashable)$/;
const EXCEPTION = /(?:^|\.)(?:\w*Error|\w*Exception|\w*Warning)$/;

/**
 * How instances of a class are made: its constructor as written, the one its fields write (PEP 557), or the one it inherits.
 * `null` when a base outside the package decides.
 */
export function constructorOf(symbol: PublicSymbol, index: SurfaceIndex): Constructor | null {
  const members = inheritedMembers(symbol, index);
  const fields = fieldsConstructor(symbol, index);
  const written = members.get('__init__') ?? members.get('__new__') ?? members.get('constructor');
  if (fields && (!written || written.owner !== symbol))
    return { declaration: fields, owner: symbol.origin };
  if (written)
    return { declaration: { ...written.member, kind: 'constructor' }, owner: written.owner.origin };
  const outside = basesOf(symbol, index).outside;
  if (outside.every((base) => BARE.test(base)))
    return { declaration: made(symbol, []), owner: symbol.origin };
  const raised =
    outside.every((base) => BARE.test(base) || EXCEPTION.test(base)) &&
    index.surface.language === 'python';
  return raised
    ? {
        declaration: made(symbol, [{ name: 'args', kind: 'var-positional', optional: true }]),
        owner: symbol.origin,
      }
    : null;
}

function made(symbol: PublicSymbol, parameters: readonly Parameter[]): Declaration {
  const signature: Signature = { parameters };
  return {
    name: '__init__',
    kind: 'constructor',
    line: symbol.declaration.line,
    signatures: [signature],
  };
}

/** The rules by which a class's fields write its constructor, its own or a model base's. */
export function fieldRulesOf(symbol: PublicSymbol, index: SurfaceIndex): FieldRules | undefined {
  const inherited = () =>
    basesOf(symbol, index)
      .known.map((base) => base.declaration.fields)
      .find((rules) => rules?.inherited);
  return symbol.declaration.fields ?? inherited();
}

function fieldsConstructor(symbol: PublicSymbol, index: SurfaceIndex): Declaration | null {
  const { form } = symbol.declaration;
  const rules =
    form === 'named-tuple'
      ? { frozen: true, keywordOnly: false, ordered: false, init: true, inherited: false }
      : fieldRulesOf(symbol, index);
  if (!rules?.init) return null;
  const bases = [...basesOf(symbol, index).known].reverse();
  const fields = new Map<string, Parameter>();
  for (const owner of [...bases, symbol]) {
    const own =
      owner.declaration.fields ?? (owner === symbol || rules.inherited ? rules : undefined);
    if (!own) continue;
    let keywordOnly = own.keywordOnly;
    for (const member of owner.declaration.members ?? []) {
      if (member.type?.kind === 'name' && member.type.name === 'KW_ONLY') keywordOnly = true;
      else if (isField(member)) fields.set(member.name, parameter(member, keywordOnly));
    }
  }
  const all = [...fields.values()];
  return made(symbol, [
    ...all.filter((each) => each.kind !== 'keyword-only'),
    ...all.filter((each) => each.kind === 'keyword-only'),
  ]);
}

export function isField(member: Declaration): boolean {
  if (
    member.kind !== 'attribute' ||
    member.binding === 'class' ||
    member.decorators?.includes('init=False')
  )
    return false;
  return member.type !== undefined || (member.decorators?.includes('field') ?? false);
}

function parameter(member: Declaration, keywordOnly: boolean): Parameter {
  const own = member.decorators?.find((mark) => mark.startsWith('kw_only='));
  const named = own ? own === 'kw_only=True' : keywordOnly;
  return {
    name: member.name,
    kind: named ? 'keyword-only' : 'positional-or-keyword',
    optional: Boolean(member.optional),
    ...(member.type && { type: member.type }),
  };
}
