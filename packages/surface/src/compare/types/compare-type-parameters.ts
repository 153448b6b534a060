import type { TypeParameter } from '../../surface/surface';
import type { Found } from '../changes/found';
import type { Comparison } from '../sides/comparison';
import { compareTypes } from './compare-types';

/** A declaration or a signature. */
interface Generic {
  readonly typeParameters?: readonly TypeParameter[];
}

interface Context {
  readonly comparison: Comparison;
  /** Calls infer their type arguments: one more parameter breaks nobody who left them out. */
  readonly inferred: boolean;
}

interface Compared {
  readonly found: readonly Found[];
  /** Other names for the same places: no change, but what uses them is compared with it. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Compares type parameters by place. */
export function compareTypeParameters(
  { typeParameters: before = [] }: Generic,
  { typeParameters: after = [] }: Generic,
  { comparison, inferred }: Context,
): Compared {
  const shared = Math.min(before.length, after.length);
  const pairs = before.slice(0, shared).map((old, place) => [old, after[place]!] as const);
  const renames = pairs
    .filter(([old, now]) => old.name !== now.name)
    .map(([old, now]) => [old.name, now.name] as const);
  const renamed = new Map([...comparison.renamed, ...renames]);
  const omissible = inferred && before.length === 0;
  return {
    renamed,
    found: [
      ...pairs.flatMap(([old, now]) => compareBoth(old, now, { ...comparison, renamed })),
      ...before.slice(shared).map(removed),
      ...after.slice(shared).map((now) => added(now, omissible)),
    ],
  };
}

function removed({ name }: TypeParameter): Found {
  const told = { subject: name, before: name, after: null };
  return { verdict: 'breaking', reason: 'type-parameter-removed', ...told };
}

function added({ name, default: value }: TypeParameter, omissible: boolean): Found {
  return {
    verdict: value || omissible ? 'additive' : 'breaking',
    reason: 'type-parameter-added',
    subject: name,
    before: null,
    after: name,
  };
}

function compareBoth(old: TypeParameter, now: TypeParameter, comparison: Comparison): Found[] {
  return [...compareBounds(old, now, comparison), ...compareDefaults(old, now, comparison)];
}

const UNBOUNDED = { kind: 'name', name: 'unknown' } as const;

function compareBounds(old: TypeParameter, now: TypeParameter, comparison: Comparison): Found[] {
  if (!old.bound && !now.bound) return [];
  return compareTypes(old.bound ?? UNBOUNDED, now.bound ?? UNBOUNDED, {
    position: 'in',
    subject: now.name,
    comparison,
  });
}

/** A default that is new takes nothing from anybody. */
function compareDefaults(old: TypeParameter, now: TypeParameter, comparison: Comparison): Found[] {
  if (!old.default) return [];
  const told = { subject: now.name, before: old.name, after: now.name };
  if (!now.default)
    return [{ verdict: 'breaking', reason: 'type-parameter-default-removed', ...told }];
  return compareTypes(old.default, now.default, {
    position: 'both',
    subject: now.name,
    comparison,
  });
}
