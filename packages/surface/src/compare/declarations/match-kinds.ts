import type { Declaration, DeclarationKind, Language } from '../../surface/surface';
import { asCallable } from './as-callable';
import { isOpen } from './is-open';
import { isSameUse } from './is-same-use';

export type KindMatch =
  /** Comparable, each seen as the kind of the other. */
  | {
      readonly kind: 'match';
      readonly before: Declaration;
      readonly after: Declaration;
      /** Used as before in the usual way, and no longer in another (`Class.method(instance)`). */
      readonly partly?: true;
    }
  | { readonly kind: 'changed' }
  | { readonly kind: 'unknown' };

const CHANGED: KindMatch = { kind: 'changed' };
const UNKNOWN: KindMatch = { kind: 'unknown' };

function matched(before: Declaration, after: Declaration): KindMatch {
  return { kind: 'match', before, after };
}

/** Kinds that are used alike. */
const KIN: readonly ReadonlySet<DeclarationKind>[] = [
  new Set(['variable', 'attribute', 'property']),
  new Set(['function', 'method']),
];

const ALIAS = /[[|\]]|^[A-Za-z_][\w.]*$/;

type Match = (before: Declaration, after: Declaration) => KindMatch | null;

/** What else each language lets stand for one another; `null` where it lets nothing. */
const OTHERS: Readonly<Record<Language, Match>> = {
  python: (old, now) => {
    if (becameStatic(old, now)) return { kind: 'match', before: old, after: now, partly: true };
    return isAliasLike(old) && isAliasLike(now) ? matched({ ...old, kind: now.kind }, now) : null;
  },
  typescript: (old, now) => TYPESCRIPT[`${old.kind} ${now.kind}`]?.(old, now) ?? null,
};

/**
 * A class can stand for an interface, not the other way round: it is then what its instances are.
 */
const TYPESCRIPT: Readonly<Record<string, Match>> = {
  'interface type-alias': matchShapes,
  'type-alias interface': matchShapes,
  'interface class': (old, now) => matched(old, asInstance(now)),
  'class interface': (old, now) => matched(asInstance(old), now),
};

/**
 * Whether two declarations of a name are of one kind for those who use it; where spellings differ
 * only, makes them alike.
 */
export function matchKinds(before: Declaration, after: Declaration, language: Language): KindMatch {
  const [old, now] =
    language === 'typescript' ? [asCallable(before), asCallable(after)] : [before, after];
  if ((old.kind === 'dynamic') !== (now.kind === 'dynamic')) return UNKNOWN;
  if (old.kind === now.kind && isSameUse(old, now)) return matched(old, now);
  return matchKin(old, now, language) ?? (isUnclear(old) || isUnclear(now) ? UNKNOWN : CHANGED);
}

function matchKin(old: Declaration, now: Declaration, language: Language): KindMatch | null {
  const areKin = KIN.some((kinds) => kinds.has(old.kind) && kinds.has(now.kind));
  if (old.kind !== now.kind && areKin) return matched(old, now);
  return OTHERS[language](old, now);
}

/**
 * Whether it may be of any kind: a value that is made by an expression, or what a decorator of
 * unknown effect makes of a function.
 */
function isUnclear(declaration: Declaration): boolean {
  return declaration.decorators !== undefined || isOpen(declaration);
}

/** An instance method that became static or a class method: `instance.method()` goes on. */
function becameStatic(old: Declaration, now: Declaration): boolean {
  return old.kind === 'method' && now.kind === 'method' && !old.binding && Boolean(now.binding);
}

/** `type X = {…}` and `interface X {…}` are one thing to users. */
function matchShapes(old: Declaration, now: Declaration): KindMatch {
  const [left, right] = [asInterface(old), asInterface(now)];
  return left && right ? matched(left, right) : UNKNOWN;
}

/** An alias of an object, or of objects joined with named types, which are its bases. */
function asInterface(declaration: Declaration): Declaration | null {
  const { kind, type } = declaration;
  if (kind === 'interface') return declaration;
  const parts = type?.kind === 'intersection' ? type.of : type ? [type] : [];
  const bases = parts.filter((part) => part.kind === 'name');
  const own = parts.filter((part) => part.kind === 'object');
  if (own.length === 0 || own.length + bases.length < parts.length) return null;
  return {
    ...declaration,
    kind: 'interface',
    members: own.flatMap(({ members }) => members),
    bases,
  };
}

/** What a class is as a type: its instances' members. */
function asInstance(declaration: Declaration): Declaration {
  const members = (declaration.members ?? []).filter(
    ({ kind, binding }) => kind !== 'constructor' && binding !== 'static',
  );
  return { ...declaration, kind: 'interface', members };
}

/** Python: `type X = …`, or a variable whose value looks like a type. */
function isAliasLike({ kind, value = '' }: Declaration): boolean {
  return kind === 'type-alias' || (kind === 'variable' && ALIAS.test(value));
}
