import type { Ranges } from '../ecosystems/ecosystem';
import type { Promised, PromiseKind } from '../ecosystems/promised';
import type { Proof, ProofName } from './proof';
import type { Bump } from '../versions/bump';

type Asks = { readonly proof: ProofName; readonly bump: Bump } | null;

/** What is proved by a promise that is gone, new, or made to fewer than before. */
const KINDS: Readonly<
  Record<PromiseKind, { readonly gone: Asks; readonly fresh: Asks; readonly narrower: Asks }>
> = {
  extra: {
    gone: { proof: 'extra-removed', bump: 'major' },
    fresh: { proof: 'extra-added', bump: 'minor' },
    narrower: null,
  },
  'entry-point': {
    gone: { proof: 'entry-point-removed', bump: 'major' },
    fresh: { proof: 'entry-point-added', bump: 'minor' },
    narrower: null,
  },
  // Whoever says for the first time what it runs on had promised nothing.
  platform: {
    gone: null,
    fresh: null,
    narrower: { proof: 'platform-narrowed', bump: 'major' },
  },
  peer: {
    gone: null,
    fresh: { proof: 'peer-added', bump: 'major' },
    narrower: { proof: 'peer-narrowed', bump: 'major' },
  },
};

export interface PromiseSides {
  readonly before: readonly Promised[];
  readonly after: readonly Promised[];
}

/** What two states of a manifest prove. `file`: its path from the repository's top. */
export function promiseProofs(
  { before, after }: PromiseSides,
  ranges: Pick<Ranges, 'narrows'>,
  { file, packageName }: { readonly file: string; readonly packageName: string },
): readonly Proof[] {
  const [old, now] = [byKey(before), byKey(after)];
  const proofs = (asks: Asks, { kind, name, line }: Promised): readonly Proof[] =>
    asks === null
      ? []
      : [{ ...asks, symbol: kind === 'extra' ? `${packageName}[${name}]` : name, file, line }];
  return [
    ...before.flatMap((promised) =>
      now.has(keyOf(promised)) ? [] : proofs(KINDS[promised.kind].gone, promised),
    ),
    ...after.flatMap((promised) => {
      const was = old.get(keyOf(promised));
      if (was === undefined) return proofs(KINDS[promised.kind].fresh, promised);
      return isNarrower(was, promised, ranges)
        ? proofs(KINDS[promised.kind].narrower, promised)
        : [];
    }),
  ];
}

function isNarrower(
  { range: from }: Promised,
  { range: to }: Promised,
  ranges: Pick<Ranges, 'narrows'>,
): boolean {
  return from !== null && to !== null && from !== to && ranges.narrows(from, to);
}

function byKey(promises: readonly Promised[]): ReadonlyMap<string, Promised> {
  return new Map(promises.map((promised) => [keyOf(promised), promised]));
}

function keyOf({ kind, name }: Promised): string {
  return `${kind} ${name}`;
}
