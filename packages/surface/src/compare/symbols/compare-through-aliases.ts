import type { PublicSymbol } from '../../surface/surface';
import type { Change } from '../changes/change';
import type { Side } from '../sides/comparison';
import type { SurfaceIndex } from '../sides/surface-index';
import { spellOut } from '../types/spell-out';
import { comparePair } from './compare-pair';

/**
 * What the change of a value that is not exported means, by the aliases that are made of it (`keyof
 * typeof value`); `null` where anything else mentions it, or what an alias makes of it cannot be
 * told.
 */
export function compareThroughAliases(
  origin: string,
  before: SurfaceIndex,
  after: SurfaceIndex,
): readonly Change[] | null {
  const olds = mentioning(origin, before);
  const nows = new Map(mentioning(origin, after).map((each) => [each.name, each]));
  const told: Change[] = [];
  for (const old of olds) {
    const now = nows.get(old.name);
    const left = spelled({ index: before, symbol: old });
    const right = now && spelled({ index: after, symbol: now });
    if (!left || !right) return null;
    told.push(...comparePair(left, right, [old.name]));
  }
  return told;
}

function mentioning(
  origin: string,
  { mentioning: all, surface }: SurfaceIndex,
): readonly PublicSymbol[] {
  return [...all, ...surface.reachable].filter(({ refs }) => Object.values(refs).includes(origin));
}

function spelled({ index, symbol }: Side): Side | null {
  const { kind, type } = symbol.declaration;
  const meant = kind === 'type-alias' && type ? spellOut(type, { index, symbol }) : null;
  return (
    meant && { index, symbol: { ...symbol, declaration: { ...symbol.declaration, type: meant } } }
  );
}
