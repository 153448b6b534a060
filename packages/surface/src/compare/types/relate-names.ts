import type { TypeTerm } from '../../surface/surface';
import { basesOf } from '../sides/bases-of';
import type { Comparison } from '../sides/comparison';
import { definitionsOf } from '../sides/definitions-of';
import { meaningOf } from '../sides/meaning-of';
import { combineRelations } from './combine-relations';
import { isKnownClass, isKnownSubclass } from './known-classes';
import type { Relate, Relation } from './relation';

type Name = TypeTerm & { readonly kind: 'name' };

interface Relating {
  readonly comparison: Comparison;
  readonly recur: Relate;
}

/** Relates two named types by what the names mean, by the bases of classes, and by what is known of the languages' own classes. */
export function relateNames(before: Name, after: Name, { comparison, recur }: Relating): Relation {
  const old =
    comparison.renamed.get(before.name) ?? meaningOf(before.name, comparison.before.symbol);
  const now = meaningOf(after.name, comparison.after.symbol);
  if (old === now || sameByPublicName(old, now, comparison))
    return relateArguments(before, after, { comparison, recur });
  const [plainOld, plainNow] = [plain(old), plain(now)];
  if (isKnownSubclass(plainOld, plainNow)) return withArguments('wider', { before, after, recur });
  if (isKnownSubclass(plainNow, plainOld))
    return withArguments('narrower', { before, after, recur });
  if (isKnownClass(plainOld) && isKnownClass(plainNow))
    return equal(plainOld, plainNow) ? 'same' : 'different';
  return relateClasses(before, after, comparison);
}

/** `pathlib.Path` and the like keep their module; what is imported from typing's homes has lost it when it was read. */
function plain(name: string): string {
  return name.replace(/^(?:builtins|typing|typing_extensions|collections\.abc|collections)\./, '');
}

function equal(left: string, right: string): boolean {
  return (
    left === right || (/^(?:void|undefined)$/.test(left) && /^(?:void|undefined)$/.test(right))
  );
}

/** A definition that moved keeps its identity through the public name that both surfaces have for it. */
function sameByPublicName(old: string, now: string, { before, after }: Comparison): boolean {
  const names = new Set(before.index.definitions(old).map((symbol) => symbol.name));
  return after.index
    .definitions(now)
    .some((symbol) => names.has(symbol.name) && after.index.isPublic(now));
}

function relateArguments(before: Name, after: Name, { comparison, recur }: Relating): Relation {
  const [old, now] = [before.args ?? [], after.args ?? []];
  if (old.length === 0 && now.length === 0) return 'same';
  // In Python a bare generic says nothing of its parts, as an unannotated name does.
  if (old.length === 0 || now.length === 0)
    return comparison.language === 'python' ? 'same' : 'unknown';
  if (old.length !== now.length) return 'unknown';
  const relations = old.map((each, index) => recur(each, now[index]!));
  const all = combineRelations(relations);
  return all === 'same' || isCovariant(after.name)
    ? all
    : all === 'loosened'
      ? 'loosened'
      : all === 'different'
        ? 'different'
        : 'unknown';
}

function withArguments(
  head: 'wider' | 'narrower',
  {
    before,
    after,
    recur,
  }: Pick<Relating, 'recur'> & { readonly before: Name; readonly after: Name },
): Relation {
  if (!before.args || !after.args || before.args.length !== after.args.length) return head;
  return combineRelations([
    head,
    ...before.args.map((each, index) => recur(each, after.args![index]!)),
  ]);
}

/** Containers whose type follows that of what they hold, in type checkers' eyes or in use. */
function isCovariant(name: string): boolean {
  return (
    isKnownClass(plain(name)) ||
    /^(?:Array|Promise|Partial|Readonly|Required|Record|Set|Map|Awaited)$/.test(name)
  );
}

function relateClasses(before: Name, after: Name, comparison: Comparison): Relation {
  const [old] = definitionsOf(before.name, comparison.before);
  const [now] = definitionsOf(after.name, comparison.after);
  const oldName = meaningOf(before.name, comparison.before.symbol);
  const nowName = meaningOf(after.name, comparison.after.symbol);
  const descends = (side: 'before' | 'after', from: typeof old, to: string) => {
    if (!from) return false;
    const { known, outside } = basesOf(from, comparison[side].index);
    return (
      known.some((base) => base.origin === to) ||
      outside.some((base) => plain(base) === plain(to) || isKnownSubclass(plain(base), plain(to)))
    );
  };
  if (descends('before', old, nowName)) return 'wider';
  if (descends('after', now, oldName)) return 'narrower';
  if (comparison.language !== 'python') return 'unknown';
  const nominal = (symbol: typeof old, name: string) =>
    symbol
      ? symbol.declaration.kind === 'class' &&
        symbol.declaration.form !== 'protocol' &&
        symbol.declaration.form !== 'typed-dict'
      : isKnownClass(plain(name));
  const closed = (symbol: typeof old, index: typeof comparison.before.index) =>
    !symbol ||
    basesOf(symbol, index).outside.every(
      (base) =>
        isKnownClass(plain(base)) ||
        /^(?:Enum|Generic|ABC|NamedTuple|abc\.ABC|enum\.\w+)$/.test(plain(base)),
    );
  return nominal(old, oldName) &&
    nominal(now, nowName) &&
    closed(old, comparison.before.index) &&
    closed(now, comparison.after.index)
    ? 'different'
    : 'unknown';
}
