import type { Declaration, Language, TypeTerm } from '../../surface/surface';
import { without } from '../../text/without';

export type KindMatch =
  /** Comparable, each seen as the kind of the other. */
  | { readonly kind: 'match'; readonly before: Declaration; readonly after: Declaration }
  | { readonly kind: 'changed' }
  | { readonly kind: 'unknown' };

const CALLABLE = new Set(['function', 'method']);
const VALUE = new Set(['variable', 'attribute', 'property']);

/** Whether two declarations of a name are of one kind for those who use it; where spellings differ only, makes them alike. */
export function matchKinds(before: Declaration, after: Declaration, language: Language): KindMatch {
  const [old, now] =
    language === 'typescript' ? [calling(before), calling(after)] : [before, after];
  if (old.kind === 'dynamic' || now.kind === 'dynamic')
    return old.kind === now.kind ? { kind: 'match', before: old, after: now } : { kind: 'unknown' };
  if (old.kind === now.kind) return sameKind(old, now);
  if (VALUE.has(old.kind) && VALUE.has(now.kind)) return { kind: 'match', before: old, after: now };
  if (CALLABLE.has(old.kind) && CALLABLE.has(now.kind))
    return { kind: 'match', before: old, after: now };
  if (language === 'typescript') return matchTypescript(old, now);
  if (isAliasLike(old) && isAliasLike(now))
    return { kind: 'match', before: { ...old, kind: now.kind }, after: now };
  return isOpen(old) || isOpen(now) ? { kind: 'unknown' } : { kind: 'changed' };
}

function sameKind(old: Declaration, now: Declaration): KindMatch {
  if (CALLABLE.has(old.kind)) {
    const bindings = [old.binding, now.binding].map((binding) => binding ?? 'instance');
    // Static and class methods are called alike; an instance method needs its instance.
    if (bindings[0] !== bindings[1] && bindings.includes('instance')) return { kind: 'changed' };
    if (old.value !== now.value && !/overload/.test(`${old.value}${now.value}`))
      return { kind: 'changed' };
  }
  const forms = [old.form, now.form].map((form) =>
    form === 'dataclass' || form === 'abstract' ? undefined : form,
  );
  return old.kind === 'class' && forms[0] !== forms[1]
    ? { kind: 'changed' }
    : { kind: 'match', before: old, after: now };
}

/** `type X = {…}` and `interface X {…}` are one thing to users; a class can stand for an interface, not the other way round. */
function matchTypescript(old: Declaration, now: Declaration): KindMatch {
  const kinds = `${old.kind} ${now.kind}`;
  if (kinds === 'interface type-alias' || kinds === 'type-alias interface') {
    const asInterface = (each: Declaration): Declaration | null =>
      each.kind === 'interface'
        ? each
        : each.type?.kind === 'object'
          ? { ...each, kind: 'interface', members: each.type.members }
          : null;
    const [left, right] = [asInterface(old), asInterface(now)];
    return left && right ? { kind: 'match', before: left, after: right } : { kind: 'unknown' };
  }
  if (kinds === 'interface class') return { kind: 'match', before: old, after: instanceOf(now) };
  if (kinds === 'class interface') return { kind: 'match', before: instanceOf(old), after: now };
  return isOpen(old) || isOpen(now) ? { kind: 'unknown' } : { kind: 'changed' };
}

/** What a class is as a type: its instances' members. */
function instanceOf(declaration: Declaration): Declaration {
  return {
    ...declaration,
    kind: 'interface',
    members: (declaration.members ?? []).filter(
      (each) => each.kind !== 'constructor' && each.binding !== 'static',
    ),
  };
}

/** TypeScript: a value of a function type is a function. */
function calling(declaration: Declaration): Declaration {
  const { type } = declaration;
  if (
    !VALUE.has(declaration.kind) ||
    declaration.kind === 'property' ||
    type?.kind !== 'function' ||
    type.constructs
  )
    return declaration;
  return {
    ...without(declaration, 'type'),
    kind: declaration.kind === 'variable' ? 'function' : 'method',
    signatures: [type.signature],
  };
}

/** A variable whose value is an expression may be anything: a function made by a call, a class picked by one. */
function isOpen({ kind, type, value }: Declaration): boolean {
  return (
    (kind === 'variable' || kind === 'attribute') &&
    !isTold(type) &&
    (value === undefined ||
      !/^(?:-?\d|["'[{(]|[rbfu]?["']|None\b|True\b|False\b|true\b|false\b|null\b)/i.test(value))
  );
}

function isTold(type: TypeTerm | undefined): boolean {
  return type !== undefined && type.kind !== 'opaque';
}

function isAliasLike({ kind, value }: Declaration): boolean {
  return (
    kind === 'type-alias' ||
    (kind === 'variable' && value !== undefined && /[[|\]]|^[A-Za-z_][\w.]*$/.test(value))
  );
}
