import type { TypeOf } from '../../surface/by-form';
import type { PublicSymbol } from '../../surface/surface';
import { basesOf } from '../sides/bases-of';
import type { Comparison, Side } from '../sides/comparison';
import { definitionsOf } from '../sides/definitions-of';
import { isStructural } from '../sides/is-structural';
import { meaningOf } from '../sides/meaning-of';
import type { SurfaceIndex } from '../sides/surface-index';
import { isKnownClass, isKnownSubclass } from './known-classes';
import { plainName } from './plain-name';
import type { Relation } from './relation';

/** Bases from outside that make a class descend from nothing else. */
const CLOSED = /^(?:Enum|Generic|ABC|NamedTuple|abc\.ABC|enum\.\w+)$/;

/** Relates two named types by the bases of classes, and Python's classes by being classes. */
export function relateClasses(
  before: TypeOf<'name'>,
  after: TypeOf<'name'>,
  comparison: Comparison,
): Relation {
  const [old, now] = [
    namedClass(before.name, comparison.before),
    namedClass(after.name, comparison.after),
  ];
  if (descends(old, now.name)) return 'wider';
  if (descends(now, old.name)) return 'narrower';
  const apart = comparison.language === 'python' && isOfItsOwn(old) && isOfItsOwn(now);
  return apart ? 'different' : 'unknown';
}

interface NamedClass {
  readonly name: string;
  /** Absent for a class from outside the package. */
  readonly symbol?: PublicSymbol;
  readonly index: SurfaceIndex;
}

function namedClass(name: string, side: Side): NamedClass {
  const [symbol] = definitionsOf(name, side);
  return { name: meaningOf(name, side.symbol), index: side.index, ...(symbol && { symbol }) };
}

function descends({ symbol, index }: NamedClass, ancestor: string): boolean {
  if (!symbol) return false;
  const { known, outside } = basesOf(symbol, index);
  const plain = plainName(ancestor);
  return (
    known.some((base) => base.origin === ancestor) ||
    outside.some((base) => plainName(base) === plain || isKnownSubclass(plainName(base), plain))
  );
}

/** Whether a class is told apart by its name, and all that it descends from is known. */
function isOfItsOwn({ name, symbol, index }: NamedClass): boolean {
  if (!symbol) return isKnownClass(plainName(name));
  const { declaration } = symbol;
  return (
    declaration.kind === 'class' &&
    !isStructural(declaration) &&
    basesOf(symbol, index).outside.every(
      (base) => isKnownClass(plainName(base)) || CLOSED.test(plainName(base)),
    )
  );
}
