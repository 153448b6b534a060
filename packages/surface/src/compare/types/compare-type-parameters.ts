import type { TypeParameter } from '../../surface/surface';
import type { Found } from '../changes/found';
import type { Comparison } from '../sides/comparison';
import { compareTypes } from './compare-types';

interface Context {
  readonly comparison: Comparison;
  /** Calls infer their type arguments: one more parameter breaks nobody who left them out. */
  readonly inferred: boolean;
}

/** Compares type parameters by place; other names for the same places are no change, and are returned for comparing what uses them. */
export function compareTypeParameters(
  before: readonly TypeParameter[],
  after: readonly TypeParameter[],
  { comparison, inferred }: Context,
): { found: Found[]; renamed: ReadonlyMap<string, string> } {
  if (before.length === 0 && after.length === 0) return { found: [], renamed: comparison.renamed };
  const renamed = new Map(comparison.renamed);
  before.forEach((old, index) => {
    const now = after[index];
    if (now && now.name !== old.name) renamed.set(old.name, now.name);
  });
  const inner: Comparison = { ...comparison, renamed };
  const found: Found[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const [old, now] = [before[index], after[index]];
    const told = {
      subject: (now ?? old)!.name,
      before: old?.name ?? null,
      after: now?.name ?? null,
    };
    if (old && now) found.push(...compareBoth(old, now, inner));
    else if (old) found.push({ verdict: 'breaking', reason: 'type-parameter-removed', ...told });
    else if (now)
      found.push({
        verdict: now.default || (inferred && before.length === 0) ? 'additive' : 'breaking',
        reason: 'type-parameter-added',
        ...told,
      });
  }
  return { found, renamed };
}

function compareBoth(old: TypeParameter, now: TypeParameter, comparison: Comparison): Found[] {
  const unbounded = { kind: 'name', name: 'unknown' } as const;
  const bounds =
    old.bound || now.bound
      ? compareTypes(old.bound ?? unbounded, now.bound ?? unbounded, {
          position: 'in',
          subject: now.name,
          comparison,
        })
      : [];
  if (old.default && !now.default)
    return [
      ...bounds,
      {
        verdict: 'breaking',
        reason: 'type-parameter-default-removed',
        subject: now.name,
        before: old.name,
        after: now.name,
      },
    ];
  const defaults =
    old.default && now.default
      ? compareTypes(old.default, now.default, { position: 'both', subject: now.name, comparison })
      : [];
  return [...bounds, ...defaults];
}
