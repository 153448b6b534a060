import type { PublicSymbol } from '../../surface/surface';
import type { Change } from '../changes/change';
import type { Found } from '../changes/found';
import { compareDeclarations } from '../declarations/compare-declarations';
import { renderDeclaration } from '../render/render-declaration';
import { basesOf } from '../sides/bases-of';
import type { Comparison } from '../sides/comparison';
import { sameDeclaration } from '../sides/same-declaration';
import type { SurfaceIndex } from '../sides/surface-index';
import { positionOf } from '../types/position-of';

/** Comparing the types of one symbol takes at most so many steps. */
const BUDGET = 20_000;

/** Declarations that can be used as values while a program runs, and those that can be used as types. */
const VALUES = new Set(['function', 'class', 'enum', 'namespace', 'variable', 'dynamic']);

/** Compares all public symbols by name, and what they reach beneath. A definition with several public names is compared once. */
export function compareSymbols(before: SurfaceIndex, after: SurfaceIndex): Change[] {
  const changes: Change[] = [];
  const pairs = new Map<string, { old: PublicSymbol; now: PublicSymbol; names: string[] }>();
  const pair = (old: PublicSymbol, now: PublicSymbol) => {
    if (old.origin === now.origin && isUntouched(old, now, [before, after])) return;
    const key = `${old.origin}\n${now.origin}\n${old.declaration.kind}\n${now.declaration.kind}`;
    const known = pairs.get(key);
    if (known) known.names.push(now.name);
    else pairs.set(key, { old, now, names: [now.name] });
  };
  for (const [name, olds] of before.byName) {
    changes.push(...matchNames(olds, after.byName.get(name) ?? [], pair));
  }
  for (const [name, nows] of after.byName) {
    if (!before.byName.has(name))
      changes.push(
        ...nows.map((now) =>
          change(
            now,
            {
              verdict: 'additive',
              reason: 'added',
              before: null,
              after: renderDeclaration(now.declaration),
            },
            now,
          ),
        ),
      );
  }
  for (const { old, now, names } of pairs.values())
    changes.push(...comparePair(old, now, { names, before, after }));
  return [...changes, ...compareReachable(before, after)];
}

/** One name may be a value and a type (TypeScript): each is compared with its like. */
function matchNames(
  olds: readonly PublicSymbol[],
  nows: readonly PublicSymbol[],
  pair: (old: PublicSymbol, now: PublicSymbol) => void,
): Change[] {
  if (nows.length === 0)
    return olds.map((old) =>
      change(
        old,
        {
          verdict: 'breaking',
          reason: 'removed',
          before: renderDeclaration(old.declaration),
          after: null,
        },
        old,
      ),
    );
  const left = new Set(nows);
  const changes: Change[] = [];
  const unmatched: PublicSymbol[] = [];
  for (const old of olds) {
    const like = [...left].filter((each) => isValue(each) === isValue(old));
    const now = like.find((each) => each.declaration.kind === old.declaration.kind) ?? like[0];
    if (!now) unmatched.push(old);
    else {
      left.delete(now);
      pair(old, now);
    }
  }
  for (const old of unmatched) {
    const now = [...left][0] ?? nows[0]!;
    const told = {
      before: renderDeclaration(old.declaration),
      after: renderDeclaration(now.declaration),
    };
    if (isValue(old))
      changes.push(
        change(now, { verdict: 'breaking', reason: 'value-export-removed', ...told }, now),
      );
    // A class or an enum is a type as well: it may stand for the interface that was there.
    if (left.delete(now) && canBeType(now)) {
      if (!isValue(old))
        changes.push(
          change(now, { verdict: 'additive', reason: 'value-export-added', ...told }, now),
        );
      pair(old, now);
    } else if (!isValue(old) && !canBeType(now))
      changes.push(change(now, { verdict: 'breaking', reason: 'kind-changed', ...told }, now));
  }
  for (const now of left)
    changes.push(
      change(
        now,
        {
          verdict: 'additive',
          reason: isValue(now) && olds.length > 0 ? 'value-export-added' : 'added',
          before: null,
          after: renderDeclaration(now.declaration),
        },
        now,
      ),
    );
  return changes;
}

function isValue({ declaration, typeOnly }: PublicSymbol): boolean {
  return !typeOnly && VALUES.has(declaration.kind);
}

function canBeType({ declaration }: PublicSymbol): boolean {
  return ['class', 'enum', 'interface', 'type-alias', 'dynamic'].includes(declaration.kind);
}

interface Pairing {
  readonly names: readonly string[];
  readonly before: SurfaceIndex;
  readonly after: SurfaceIndex;
}

function comparePair(
  old: PublicSymbol,
  now: PublicSymbol,
  { names, before, after }: Pairing,
): Change[] {
  const [name = now.name, ...others] = [...names].sort(
    (left, right) => left.length - right.length || (left < right ? -1 : 1),
  );
  const moved: Found[] =
    old.origin === now.origin ||
    old.declaration.kind === 'namespace' ||
    now.declaration.kind === 'dynamic' ||
    old.declaration.kind === 'dynamic'
      ? []
      : [{ verdict: 'none', reason: 'moved', before: old.origin, after: now.origin }];
  const comparison: Comparison = {
    language: after.surface.language,
    before: { index: before, symbol: old },
    after: { index: after, symbol: now },
    renamed: new Map(),
    assumed: new Set(),
    budget: { left: BUDGET },
  };
  const isType = now.declaration.kind === 'interface' || now.declaration.kind === 'type-alias';
  const found = isUntouched(old, now, [before, after])
    ? []
    : compareDeclarations(old.declaration, now.declaration, {
        comparison,
        position: isType ? positionOf(comparison) : 'out',
      });
  return [...moved, ...found].map((each) => ({
    ...change({ ...now, name }, each, now),
    ...(others.length > 0 && { alsoAs: others.map((other) => withMember(other, each)) }),
  }));
}

/** A declaration written as before, with names that mean what they meant: nothing of it can differ, unless a base elsewhere does. */
function isUntouched(
  old: PublicSymbol,
  now: PublicSymbol,
  [before, after]: readonly [SurfaceIndex, SurfaceIndex],
): boolean {
  if (
    old.typeOnly !== now.typeOnly ||
    !sameDeclaration(old.declaration, now.declaration) ||
    !sameDeclaration(old.refs, now.refs)
  )
    return false;
  if (!old.declaration.bases?.length) return true;
  const [left, right] = [basesOf(old, before), basesOf(now, after)];
  return (
    left.known.length === right.known.length &&
    left.outside.join() === right.outside.join() &&
    left.known.every((base, index) =>
      sameDeclaration(base.declaration, right.known[index]!.declaration),
    )
  );
}

function withMember(name: string, { member }: Found): string {
  return member === undefined ? name : `${name}.${member}`;
}

function change(symbol: PublicSymbol, found: Found, placed: PublicSymbol): Change {
  return {
    symbol: withMember(symbol.name, found),
    verdict: found.verdict,
    reason: found.reason,
    ...(found.subject !== undefined && { subject: found.subject }),
    before: found.before ?? null,
    after: found.after ?? null,
    place:
      found.line === undefined || found.line === 0
        ? placed.place
        : { file: placed.place.file, line: found.line },
  };
}

/**
 * Private types that public ones mention. A private base class is compared through the classes that it gives members to, and one
 * whose name changed through the types that mention it.
 */
function compareReachable(before: SurfaceIndex, after: SurfaceIndex): Change[] {
  if (before.surface.reachable.length === 0) return [];
  const bases = basesIn(before);
  return before.surface.reachable.flatMap((old) => {
    const now = after.isPublic(old.origin)
      ? undefined
      : after
          .definitions(old.origin)
          .find((each) => each.declaration.kind === old.declaration.kind);
    const changes =
      now && !bases.has(old.origin)
        ? comparePair(old, now, { names: [old.name], before, after })
        : [];
    // A value that is not exported matters through `typeof` alone, and what is computed from it is not looked into.
    return old.declaration.kind === 'variable'
      ? changes.map((each) =>
          each.verdict === 'none'
            ? each
            : { ...each, verdict: 'undecided', reason: 'type-undecided' },
        )
      : changes;
  });
}

function basesIn({ surface, mentioning }: SurfaceIndex): ReadonlySet<string> {
  const names = [...mentioning, ...surface.reachable].flatMap((symbol) =>
    (symbol.declaration.bases ?? []).flatMap((base) =>
      base.kind === 'name' ? [symbol.refs[base.name] ?? base.name] : [],
    ),
  );
  return new Set(names);
}
