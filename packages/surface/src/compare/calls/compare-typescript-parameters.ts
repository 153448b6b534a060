import type { Parameter } from '../../surface/surface';
import type { Law } from '../changes/apply-laws';
import { applyLaws } from '../changes/apply-laws';
import type { Found, Ruling } from '../changes/found';
import { isVariadic } from './is-variadic';
import { OPTIONALITY_LAWS } from './optionality-laws';
import { tellParameters } from './tell-parameters';

/**
 * What a change of parameters means for calls of a TypeScript or JavaScript function: arguments are
 * bound by place alone, so names matter only in telling which parameter is which. `untyped`:
 * JavaScript, where a parameter without a default may still be left out.
 */
export function compareTypescriptParameters(
  before: readonly Parameter[],
  after: readonly Parameter[],
  untyped: boolean,
): Found[] {
  const [old, now] = [split(before), split(after)];
  const swapped = reordered(old.placed, now.placed);
  const shifted = swapped ? null : shiftedBy(old.placed, now.placed);
  if (shifted) return [shifted];
  return [
    ...(swapped ? [swapped] : []),
    ...comparePlaces(old, now, untyped),
    ...compareRests(old.rest, now.rest),
  ];
}

interface Parameters {
  readonly placed: readonly Parameter[];
  readonly rest: Parameter | null;
}

function split(parameters: readonly Parameter[]): Parameters {
  return {
    placed: parameters.filter((each) => !isVariadic(each)),
    rest: parameters.find(isVariadic) ?? null,
  };
}

function comparePlaces(old: Parameters, now: Parameters, untyped: boolean): Found[] {
  const shared = Math.min(old.placed.length, now.placed.length);
  return [
    ...old.placed.slice(0, shared).flatMap((from, place) => compareOne(from, now.placed[place]!)),
    ...old.placed.slice(shared).map((from) => tellParameters(gone(now.rest), from, null)),
    ...now.placed.slice(shared).map((to) => tellParameters(added(to, old.rest, untyped), null, to)),
  ];
}

const LAWS: readonly Law<Parameter>[] = [
  ...OPTIONALITY_LAWS,
  {
    when: (old, now) =>
      old.default !== undefined && now.default !== undefined && old.default !== now.default,
    says: { verdict: 'none', reason: 'default-changed' },
  },
];

function compareOne(old: Parameter, now: Parameter): Found[] {
  return applyLaws(LAWS, old, now).map((ruling) => tellParameters(ruling, old, now));
}

function gone(rest: Parameter | null): Ruling {
  return rest
    ? { verdict: 'undecided', reason: 'parameter-swallowed' }
    : { verdict: 'breaking', reason: 'parameter-removed' };
}

/** After the others; what was given there before went to a rest parameter, if there was one. */
function added(now: Parameter, rest: Parameter | null, untyped: boolean): Ruling {
  if (!now.optional)
    return untyped
      ? { verdict: 'undecided', reason: 'parameter-may-be-required' }
      : { verdict: 'breaking', reason: 'required-parameter-added' };
  return rest
    ? { verdict: 'breaking', reason: 'parameter-inserted' }
    : { verdict: 'additive', reason: 'parameter-added' };
}

function compareRests(old: Parameter | null, now: Parameter | null): Found[] {
  if (Boolean(old) === Boolean(now)) return [];
  const ruling: Ruling = old
    ? { verdict: 'breaking', reason: 'parameter-removed' }
    : { verdict: 'additive', reason: 'parameter-added' };
  return [tellParameters(ruling, old, now)];
}

/** The same names in another order. */
function reordered(old: readonly Parameter[], now: readonly Parameter[]): Found | null {
  const [before, after] = [old.map((each) => each.name), now.map((each) => each.name)];
  const common = before.filter((name) => after.includes(name));
  const order = after.filter((name) => common.includes(name));
  if (common.length < 2 || common.join() === order.join()) return null;
  return {
    verdict: 'breaking',
    reason: 'parameter-reordered',
    subject: common.find((name, index) => order[index] !== name)!,
    before: before.join(', '),
    after: after.join(', '),
  };
}

/** One parameter more, or fewer, before others: all that follows has another place. */
function shiftedBy(old: readonly Parameter[], now: readonly Parameter[]): Found | null {
  const inserted = insertedIn(now, old);
  if (inserted) {
    const reason = inserted.optional ? 'parameter-inserted' : 'required-parameter-added';
    return tellParameters({ verdict: 'breaking', reason }, null, inserted);
  }
  const removed = insertedIn(old, now);
  const ruling: Ruling = { verdict: 'breaking', reason: 'parameter-removed' };
  return removed && tellParameters(ruling, removed, null);
}

/**
 * The one parameter that a list has more than another, before others whose names show that they
 * only moved on.
 */
function insertedIn(longer: readonly Parameter[], shorter: readonly Parameter[]): Parameter | null {
  if (longer.length !== shorter.length + 1) return null;
  const at = longer.findIndex((each, place) => each.name !== shorter[place]?.name);
  if (at >= shorter.length) return null;
  const moved = shorter
    .slice(at)
    .every((each, place) => longer[at + 1 + place]!.name === each.name);
  return moved ? longer[at]! : null;
}
