import type { Parameter } from '../../surface/surface';
import type { Found } from '../changes/found';
import { renderParameter } from '../render/render-parameter';

/**
 * What a change of parameters means for calls of a Python function: by name and by place, as the language binds arguments
 * (Python reference, "Calls"). Types are not looked at.
 */
export function comparePythonParameters(
  before: readonly Parameter[],
  after: readonly Parameter[],
): Found[] {
  const pairs = pairUp(before, after);
  const taken = new Set([...pairs.values()].filter((each) => each !== null));
  const found: Found[] = [];
  for (const [old, now] of pairs) found.push(...(now ? compareOne(old, now) : gone(old, after)));
  for (const now of after) if (!taken.has(now)) found.push(...added(now, { before, after, taken }));
  return [...found, ...reordered(before, after, pairs)];
}

type Pairs = ReadonlyMap<Parameter, Parameter | null>;

function isPlaced({ kind }: Parameter): boolean {
  return kind === 'positional-only' || kind === 'positional-or-keyword';
}

/** Same names belong together; what is left, by place: another name for a parameter that may only be given by place is no change. */
function pairUp(before: readonly Parameter[], after: readonly Parameter[]): Pairs {
  const pairs = new Map<Parameter, Parameter | null>();
  const star = (kind: Parameter['kind']) => after.find((each) => each.kind === kind) ?? null;
  const byName = new Map(
    after.filter((each) => !each.kind.startsWith('var-')).map((each) => [each.name, each]),
  );
  const taken = new Set<Parameter>();
  for (const old of before) {
    const now = old.kind.startsWith('var-') ? star(old.kind) : (byName.get(old.name) ?? null);
    pairs.set(old, now);
    if (now) taken.add(now);
  }
  const [oldPlaced, newPlaced] = [before.filter(isPlaced), after.filter(isPlaced)];
  oldPlaced.forEach((old, place) => {
    const now = newPlaced[place];
    if (pairs.get(old) === null && now && !taken.has(now) && sameRole(old, now)) {
      pairs.set(old, now);
      taken.add(now);
    }
  });
  return pairs;
}

/** A new name in an old place is the same parameter renamed, unless the old one was optional and the new one must be given. */
function sameRole(old: Parameter, now: Parameter): boolean {
  return (
    old.optional === now.optional ||
    (!old.optional && now.optional) ||
    old.kind === 'positional-only'
  );
}

function told(
  old: Parameter | null,
  now: Parameter | null,
): Pick<Found, 'subject' | 'before' | 'after'> {
  return {
    subject: (old ?? now)!.name,
    before: old && renderParameter(old),
    after: now && renderParameter(now),
  };
}

function compareOne(old: Parameter, now: Parameter): Found[] {
  if (old.kind.startsWith('var-')) return [];
  const found: Found[] = [];
  const tell = (verdict: Found['verdict'], reason: Found['reason']) =>
    found.push({ verdict, reason, ...told(old, now) });
  if (old.name !== now.name) {
    if (old.kind === 'positional-only') tell('none', 'parameter-renamed');
    else
      tell(
        'breaking',
        now.kind === 'positional-only' ? 'parameter-made-positional-only' : 'parameter-renamed',
      );
  } else if (old.kind !== now.kind) {
    if (now.kind === 'positional-only') tell('breaking', 'parameter-made-positional-only');
    else if (now.kind === 'keyword-only') tell('breaking', 'parameter-made-keyword-only');
    else tell('additive', 'parameter-kind-widened');
  }
  if (old.optional && !now.optional) tell('breaking', 'parameter-made-required');
  if (!old.optional && now.optional) tell('additive', 'parameter-made-optional');
  if (
    old.default !== undefined &&
    now.default !== undefined &&
    alike(old.default) !== alike(now.default)
  )
    tell('none', 'default-changed');
  return found;
}

/** Quotes of either kind make the same string. */
function alike(text: string): string {
  return text.replace(/\s+/g, '').replace(/"/g, "'");
}

function gone(old: Parameter, after: readonly Parameter[]): Found[] {
  const takes = (kind: Parameter['kind']) => after.some((each) => each.kind === kind);
  const byPlace = old.kind === 'keyword-only' || takes('var-positional');
  const byName = old.kind === 'positional-only' || takes('var-keyword');
  if (!old.kind.startsWith('var-') && byPlace && byName)
    return [{ verdict: 'undecided', reason: 'parameter-swallowed', ...told(old, null) }];
  // A leading underscore says that callers are not to give it.
  if (old.name.startsWith('_') && old.optional && !old.kind.startsWith('var-'))
    return [{ verdict: 'none', reason: 'parameter-removed', ...told(old, null) }];
  return [{ verdict: 'breaking', reason: 'parameter-removed', ...told(old, null) }];
}

interface Lists {
  readonly before: readonly Parameter[];
  readonly after: readonly Parameter[];
  readonly taken: ReadonlySet<Parameter | null>;
}

function added(now: Parameter, { before, after, taken }: Lists): Found[] {
  if (!now.optional) {
    return [{ verdict: 'breaking', reason: 'required-parameter-added', ...told(null, now) }];
  }
  const later =
    isPlaced(now) &&
    after
      .slice(after.indexOf(now) + 1)
      .some(
        (each) =>
          isPlaced(each) &&
          taken.has(each) &&
          before.some((old) => old.name === each.name && isPlaced(old)),
      );
  if (later) return [{ verdict: 'breaking', reason: 'parameter-inserted', ...told(null, now) }];
  // Arguments beyond the old parameters went into `*args`; the new one takes the first of them.
  if (isPlaced(now) && before.some((each) => each.kind === 'var-positional'))
    return [{ verdict: 'breaking', reason: 'parameter-inserted', ...told(null, now) }];
  return [
    {
      verdict: now.name.startsWith('_') && !now.kind.startsWith('var-') ? 'none' : 'additive',
      reason: 'parameter-added',
      ...told(null, now),
    },
  ];
}

/** Parameters of both sides that callers give by place, in another order among themselves. */
function reordered(
  before: readonly Parameter[],
  after: readonly Parameter[],
  pairs: Pairs,
): Found[] {
  const both = before.filter((old) => isPlaced(old) && pairs.get(old) && isPlaced(pairs.get(old)!));
  const places = both.map((old) => after.indexOf(pairs.get(old)!));
  const moved = places.findIndex((place, index) => index > 0 && place < places[index - 1]!);
  if (moved < 0) return [];
  const names = (list: readonly Parameter[]) =>
    list
      .filter(isPlaced)
      .map((each) => each.name)
      .join(', ');
  return [
    {
      verdict: 'breaking',
      reason: 'parameter-reordered',
      subject: both[moved]!.name,
      before: names(before),
      after: names(after),
    },
  ];
}
