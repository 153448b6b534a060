import type { Language } from '../../surface/surface';
import type { Found, Ruling } from '../changes/found';
import { baseName } from '../sides/base-name';
import { basesOf } from '../sides/bases-of';
import type { Comparison, Side } from '../sides/comparison';
import { meaningOf } from '../sides/meaning-of';
import { standardLine } from '../sides/standard-class';

/** Bases that mark a class rather than give it anything that users see. */
const MARKERS =
  /^(?:object|Generic|ABC|abc\.ABC|Protocol|TypedDict|NamedTuple|typing\.\w+|enum\.\w+|Enum|Flag)$/;
/** Modules whose classes are known without them. */
const HOME = /^(?:builtins|typing|collections\.abc)\./;

const REMOVED: Ruling = { verdict: 'breaking', reason: 'base-removed' };
const DOUBTED: Ruling = { verdict: 'undecided', reason: 'base-removed' };
const ADDED: Ruling = { verdict: 'additive', reason: 'base-added' };

/**
 * Compares what two classes or interfaces descend from; a private base counts by the members it
 * brings, not by itself.
 */
export function compareBases({ before, after }: Comparison): Found[] {
  const [old, now] = [ancestorsOf(before), ancestorsOf(after)];
  const told = { before: directNames(old), after: directNames(now) };
  const tell =
    (ruling: Ruling) =>
    (each: Ancestor): Found => ({
      ...ruling,
      subject: each.name,
      ...told,
    });
  const rule = (each: Ancestor) => (isUnknown(each, now) ? DOUBTED : REMOVED);
  return [
    ...lacking(old, now).map((each) => tell(rule(each))(each)),
    ...lacking(now, old).map(tell(ADDED)),
  ];
}

interface Ancestor {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly direct: boolean;
  /** These sources define it. */
  readonly own: boolean;
}

/**
 * Whether a base may be there under another name: one that is made by an expression, a variable of
 * the package, or imported from elsewhere now (`six.moves.http_client.X`, `http.client.X`).
 */
function isUnknown({ name, own }: Ancestor, others: readonly Ancestor[]): boolean {
  if (own) return false;
  const isMade = !/^[\w.]+$/.test(name) || /\._/.test(name);
  const isLike = (other: Ancestor) =>
    lastName(other) === lastName({ name }) || isOfOnePackage(other.name, name);
  return isMade || others.some((other) => !other.own && isLike(other));
}

function lastName({ name }: Pick<Ancestor, 'name'>): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** The package that TypeScript imports a base from, under whatever name. */
function isOfOnePackage(left: string, right: string): boolean {
  return left.split('#')[0] === right.split('#')[0];
}

/** The direct ones of `list` that `others` have nowhere. */
function lacking(list: readonly Ancestor[], others: readonly Ancestor[]): readonly Ancestor[] {
  return list.filter((each) => each.direct && !others.some((other) => isSame(each, other)));
}

/** A definition of the package that moved is the same base. */
function isSame(left: Ancestor, right: Ancestor): boolean {
  const moved = left.own && right.own && lastName(left) === lastName(right);
  const known = left.name === right.name || moved;
  return known || left.aliases.some((alias) => right.aliases.includes(alias));
}

function directNames(list: readonly Ancestor[]): string | null {
  const direct = list.filter((each) => each.direct);
  return direct.map((each) => each.name).join(', ') || null;
}

function ancestorsOf({ symbol, index }: Side): readonly Ancestor[] {
  const { surface } = index;
  const { known, outside } = basesOf(symbol, index);
  const written = symbol.declaration.bases ?? [];
  const direct = new Set(written.map((base) => meaningOf(baseName(base), symbol)));
  // Through a private base, its own public bases are as good as direct.
  const through = known.some(({ origin }) => direct.has(origin) && !index.isPublic(origin));
  return [
    ...known.map(({ origin }) => ({
      name: origin,
      aliases: index.definitions(origin).map((each) => each.name),
      direct: index.isPublic(origin) && (through || direct.has(origin)),
      own: true,
    })),
    ...linesOf(outside, surface.language)
      .filter((name) => !MARKERS.test(name))
      .map((name) => ({
        name: name.replace(HOME, ''),
        aliases: surface.language === 'python' ? standardLine(name).slice(0, 1) : [],
        direct: outside.includes(name) && (through || direct.has(name)),
        own: false,
      })),
  ];
}

/** Bases from outside, with those that the standard library's own descend from. */
function linesOf(outside: readonly string[], language: Language): readonly string[] {
  const further = language === 'python' ? outside.flatMap(standardLine) : [];
  return [...new Set([...outside, ...further])];
}
