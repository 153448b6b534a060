import type { Parameter, ParameterKind } from '../../surface/surface';
import type { Law } from '../changes/apply-laws';
import { applyLaws } from '../changes/apply-laws';
import type { Found, Ruling } from '../changes/found';
import { isPlaced } from './is-placed';
import { isVariadic } from './is-variadic';
import { OPTIONALITY_LAWS } from './optionality-laws';
import type { Pairs } from './pair-python-parameters';
import { pairPythonParameters } from './pair-python-parameters';
import { tellParameters } from './tell-parameters';

/**
 * What a change of parameters means for calls of a Python function: by name and by place, as the
 * language binds arguments (Python reference, "Calls"). Types are not looked at.
 */
export function comparePythonParameters(
  before: readonly Parameter[],
  after: readonly Parameter[],
): Found[] {
  const pairs = pairPythonParameters(before, after);
  const taken = new Set(pairs.values());
  return [
    ...[...pairs].flatMap(([old, now]) =>
      now ? compareOne(old, now, after) : [tellParameters(gone(old, before, after), old, null)],
    ),
    ...after
      .filter((now) => !taken.has(now))
      .map((now) => tellParameters(added(now, { before, after, taken }), null, now)),
    ...reordered(before, after, pairs),
  ];
}

const LAWS: readonly Law<Parameter>[] = [
  ...OPTIONALITY_LAWS,
  {
    when: (old, now) => differ(old.default, now.default),
    says: { verdict: 'none', reason: 'default-changed' },
  },
];

function differ(old: string | undefined, now: string | undefined): boolean {
  return old !== undefined && now !== undefined && plain(old) !== plain(now);
}

/** Quotes of either kind make the same string. */
function plain(text: string): string {
  return text.replace(/\s+/g, '').replace(/"/g, "'");
}

function compareOne(old: Parameter, now: Parameter, after: readonly Parameter[]): Found[] {
  if (isVariadic(old)) return [];
  const way = old.name === now.name ? rerouted(old, now) : renamed(old, now, after);
  const rulings = [...(way ? [way] : []), ...applyLaws(LAWS, old, now)];
  return rulings.map((ruling) => tellParameters(ruling, old, now));
}

/**
 * Nobody gives a parameter by name that is positional-only, or private; another can no longer be
 * given by its old one, unless `**kwargs` takes that and the new one need not be given.
 */
function renamed(old: Parameter, now: Parameter, after: readonly Parameter[]): Ruling {
  if (old.kind === 'positional-only' || isPrivate(old))
    return { verdict: 'none', reason: 'parameter-renamed' };
  if (now.optional && after.some(({ kind }) => kind === 'var-keyword'))
    return { verdict: 'undecided', reason: 'parameter-swallowed' };
  const told =
    now.kind === 'positional-only' ? 'parameter-made-positional-only' : 'parameter-renamed';
  return { verdict: 'breaking', reason: told };
}

/** What it means that a parameter can be given in fewer ways. */
const RESTRICTED: Partial<Record<ParameterKind, Ruling>> = {
  'positional-only': { verdict: 'breaking', reason: 'parameter-made-positional-only' },
  'keyword-only': { verdict: 'breaking', reason: 'parameter-made-keyword-only' },
};

function rerouted(old: Parameter, now: Parameter): Ruling | null {
  if (old.kind === now.kind) return null;
  return RESTRICTED[now.kind] ?? { verdict: 'additive', reason: 'parameter-kind-widened' };
}

function gone(old: Parameter, before: readonly Parameter[], after: readonly Parameter[]): Ruling {
  // What is handed on whole is taken or refused by what it is handed to.
  if (isVariadic(old) && handsOn(before))
    return { verdict: 'undecided', reason: 'parameter-removed' };
  if (isSwallowed(old, after)) return { verdict: 'undecided', reason: 'parameter-swallowed' };
  const missed = isPrivate(old) && old.optional ? 'none' : 'breaking';
  return { verdict: missed, reason: 'parameter-removed' };
}

/** `*args, **kwargs`: whatever is given goes on to another function. */
function handsOn(parameters: readonly Parameter[]): boolean {
  const kinds = new Set(parameters.map(({ kind }) => kind));
  return kinds.has('var-positional') && kinds.has('var-keyword');
}

/**
 * Whether another parameter still takes what was given for one that is gone, in every way it could
 * be given.
 */
function isSwallowed(old: Parameter, after: readonly Parameter[]): boolean {
  const takes = (kind: ParameterKind) => after.some((each) => each.kind === kind);
  const byPlace = old.kind === 'keyword-only' || takes('var-positional');
  const byName = old.kind === 'positional-only' || takes('var-keyword');
  return !isVariadic(old) && byPlace && byName;
}

/** A leading underscore says that callers are not to give it. */
function isPrivate(parameter: Parameter): boolean {
  return parameter.name.startsWith('_') && !isVariadic(parameter);
}

interface Lists {
  readonly before: readonly Parameter[];
  readonly after: readonly Parameter[];
  readonly taken: ReadonlySet<Parameter | null>;
}

function added(now: Parameter, lists: Lists): Ruling {
  if (!now.optional) return { verdict: 'breaking', reason: 'required-parameter-added' };
  if (isInserted(now, lists)) return { verdict: 'breaking', reason: 'parameter-inserted' };
  return { verdict: isPrivate(now) ? 'none' : 'additive', reason: 'parameter-added' };
}

/** Whether a new parameter takes the place of what was given for others. */
function isInserted(now: Parameter, { before, after, taken }: Lists): boolean {
  if (!isPlaced(now)) return false;
  // Arguments beyond the old parameters went into `*args`; the new one takes the first of them.
  if (before.some((each) => each.kind === 'var-positional')) return !handsOn(before);
  const placed = new Set(before.filter(isPlaced).map((old) => old.name));
  return after
    .slice(after.indexOf(now) + 1)
    .some((each) => isPlaced(each) && !isPrivate(each) && taken.has(each) && placed.has(each.name));
}

/** Parameters of both sides that callers give by place, in another order among themselves. */
function reordered(
  before: readonly Parameter[],
  after: readonly Parameter[],
  pairs: Pairs,
): Found[] {
  const both = before.flatMap((old) => {
    const now = pairs.get(old);
    return now && isPlaced(old) && isPlaced(now) ? [{ old, place: after.indexOf(now) }] : [];
  });
  const moved = both.find(({ place }, index) => index > 0 && place < both[index - 1]!.place);
  if (!moved) return [];
  return [
    {
      verdict: 'breaking',
      reason: 'parameter-reordered',
      subject: moved.old.name,
      before: placedNames(before),
      after: placedNames(after),
    },
  ];
}

function placedNames(parameters: readonly Parameter[]): string {
  return parameters
    .filter(isPlaced)
    .map((each) => each.name)
    .join(', ');
}
