import type { Declaration, Language, Parameter, PublicSymbol } from '../../surface/surface';
import { basesOf } from '../sides/bases-of';
import type { Side } from '../sides/comparison';
import type { OwnedMember } from '../sides/inherited-members';
import { inheritedMembers } from '../sides/inherited-members';
import { fieldsConstructor } from './fields-constructor';

export interface Constructor {
  readonly declaration: Declaration;
  /** The class that it comes from. */
  readonly owner: string;
}

/**
 * How instances of a class are made: its constructor as written, the one its fields write (PEP
 * 557), or the one it inherits. `null` when a base outside the package decides.
 */
export function constructorOf(side: Side): Constructor | null {
  const { symbol, index } = side;
  const members = inheritedMembers(symbol, index);
  const written = writtenIn(members);
  const fields = written?.owner === symbol ? null : fieldsConstructor(side);
  if (fields) return made(symbol, fields);
  if (written)
    return { declaration: { ...written.member, kind: 'constructor' }, owner: written.owner.origin };
  const inherited = fromOutside(basesOf(symbol, index).outside, index.surface.language);
  return inherited && made(symbol, inherited);
}

const MAKERS = ['__init__', '__new__', 'constructor'];

/** The nearest of those that make instances; a class that has several is known by the first. */
function writtenIn(members: ReadonlyMap<string, OwnedMember>): OwnedMember | undefined {
  const found = MAKERS.flatMap((name) => members.get(name) ?? []);
  const nearest = [...members.values()].find((each) => found.includes(each))?.owner;
  return found.find(({ owner }) => owner === nearest);
}

/** A constructor that stands nowhere in the sources. */
function made(
  { declaration, origin }: PublicSymbol,
  parameters: readonly Parameter[],
): Constructor {
  const { line } = declaration;
  return {
    declaration: { name: '__init__', kind: 'constructor', line, signatures: [{ parameters }] },
    owner: origin,
  };
}

/** Bases whose instances are made without arguments of their own. */
const BARE =
  /^(?:object|Generic|Protocol|ABC|abc\.ABC|typing\.\w+|collections\.abc\.\w+|Iterable|Iterator|Mapping|Sequence|Sized|Container|Hashable)$/;
const EXCEPTION = /(?:^|\.)(?:\w*Error|\w*Exception|\w*Warning)$/;

/** What bases from outside are made with; `null` when that is not known. */
function fromOutside(bases: readonly string[], language: Language): readonly Parameter[] | null {
  const others = bases.filter((base) => !BARE.test(base));
  if (others.length === 0) return [];
  const raised = language === 'python' && others.every((base) => EXCEPTION.test(base));
  return raised ? [{ name: 'args', kind: 'var-positional', optional: true }] : null;
}
