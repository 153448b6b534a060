import type { Found } from '../changes/found';
import { basesOf } from '../sides/bases-of';
import type { Comparison } from '../sides/comparison';
import type { SurfaceIndex } from '../sides/surface-index';

/** Bases that mark a class rather than give it anything that users see. */
const MARKERS =
  /^(?:object|Generic|ABC|abc\.ABC|Protocol|TypedDict|NamedTuple|typing\.\w+|enum\.\w+|Enum|Flag)$/;

/** Compares what two classes or interfaces descend from; a private base counts by the members it brings, not by itself. */
export function compareBases({ before, after }: Comparison): Found[] {
  const old = ancestors(before.symbol, before.index);
  const now = ancestors(after.symbol, after.index);
  const names = (list: readonly Ancestor[]) => list.map((each) => each.name).join(', ') || null;
  const has = (list: readonly Ancestor[], wanted: Ancestor) =>
    list.some(
      (each) =>
        each.name === wanted.name || each.aliases.some((alias) => wanted.aliases.includes(alias)),
    );
  const told = {
    before: names(old.filter((each) => each.direct)),
    after: names(now.filter((each) => each.direct)),
  };
  const removed = old
    .filter((each) => each.direct && !has(now, each))
    .map((each): Found => ({
      verdict: 'breaking',
      reason: 'base-removed',
      subject: each.name,
      ...told,
    }));
  const added = now
    .filter((each) => each.direct && !has(old, each))
    .map((each): Found => ({
      verdict: 'additive',
      reason: 'base-added',
      subject: each.name,
      ...told,
    }));
  return [...removed, ...added];
}

interface Ancestor {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly direct: boolean;
}

function ancestors(symbol: Comparison['before']['symbol'], index: SurfaceIndex): Ancestor[] {
  const { known, outside } = basesOf(symbol, index);
  const written = (symbol.declaration.bases ?? []).map((base) =>
    base.kind === 'name' ? base.name : base.kind === 'opaque' ? base.text : '',
  );
  const direct = new Set(
    written.map((name) => (Object.hasOwn(symbol.refs, name) ? symbol.refs[name]! : name)),
  );
  const inside = known
    .filter((base) => index.isPublic(base.origin))
    .map((base) => ({
      name: base.origin,
      aliases: index.definitions(base.origin).map((each) => each.name),
      direct: direct.has(base.origin),
    }));
  // Through a private base, its own public bases are as good as direct.
  const through = known.some((base) => direct.has(base.origin) && !index.isPublic(base.origin));
  return [
    ...inside.map((each) => ({ ...each, direct: each.direct || through })),
    ...outside
      .filter((name) => !MARKERS.test(name))
      .map((name) => ({
        name: name.replace(/^(?:builtins|typing|collections\.abc)\./, ''),
        aliases: [],
        direct: direct.has(name) || through,
      })),
  ];
}
