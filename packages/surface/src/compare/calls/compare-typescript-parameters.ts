import type { Parameter } from '../../surface/surface';
import type { Found } from '../changes/found';
import { renderParameter } from '../render/render-parameter';

/**
 * What a change of parameters means for calls of a TypeScript or JavaScript function: arguments are bound by place alone, so names
 * matter only in telling which parameter is which. `untyped`: JavaScript, where a parameter without a default may still be left out.
 */
export function compareTypescriptParameters(
  before: readonly Parameter[],
  after: readonly Parameter[],
  untyped: boolean,
): Found[] {
  const found: Found[] = [];
  const [old, now] = [withoutRest(before), withoutRest(after)];
  const [restBefore, restAfter] = [rest(before), rest(after)];
  const swapped = reordered(old, now);
  if (swapped) found.push(swapped);
  const inserted = swapped ? null : insertedAt(old, now);
  if (inserted !== null) return [...found, describeInserted(now[inserted]!)];
  const removed = swapped ? null : insertedAt(now, old);
  if (removed !== null)
    return [
      ...found,
      { verdict: 'breaking', reason: 'parameter-removed', ...told(old[removed]!, null) },
    ];
  for (let index = 0; index < Math.max(old.length, now.length); index++) {
    const [from, to] = [old[index] ?? null, now[index] ?? null];
    if (from && to) found.push(...compareOne(from, to));
    else if (from)
      found.push({
        verdict: restAfter ? 'undecided' : 'breaking',
        reason: restAfter ? 'parameter-swallowed' : 'parameter-removed',
        ...told(from, null),
      });
    else if (to) found.push(added(to, { untyped, rest: restBefore !== undefined }));
  }
  if (restBefore && !restAfter)
    found.push({ verdict: 'breaking', reason: 'parameter-removed', ...told(restBefore, null) });
  if (!restBefore && restAfter)
    found.push({ verdict: 'additive', reason: 'parameter-added', ...told(null, restAfter) });
  return found;
}

function withoutRest(parameters: readonly Parameter[]): readonly Parameter[] {
  return parameters.filter((each) => each.kind !== 'var-positional');
}

function rest(parameters: readonly Parameter[]): Parameter | undefined {
  return parameters.find((each) => each.kind === 'var-positional');
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
  const found: Found[] = [];
  if (old.optional && !now.optional)
    found.push({ verdict: 'breaking', reason: 'parameter-made-required', ...told(old, now) });
  if (!old.optional && now.optional)
    found.push({ verdict: 'additive', reason: 'parameter-made-optional', ...told(old, now) });
  if (old.default !== undefined && now.default !== undefined && old.default !== now.default)
    found.push({ verdict: 'none', reason: 'default-changed', ...told(old, now) });
  return found;
}

function added(
  now: Parameter,
  { untyped, rest: hadRest }: { readonly untyped: boolean; readonly rest: boolean },
): Found {
  if (now.optional)
    return {
      verdict: hadRest ? 'breaking' : 'additive',
      reason: hadRest ? 'parameter-inserted' : 'parameter-added',
      ...told(null, now),
    };
  return untyped
    ? { verdict: 'undecided', reason: 'parameter-may-be-required', ...told(null, now) }
    : { verdict: 'breaking', reason: 'required-parameter-added', ...told(null, now) };
}

function describeInserted(now: Parameter): Found {
  return {
    verdict: 'breaking',
    reason: now.optional ? 'parameter-inserted' : 'required-parameter-added',
    ...told(null, now),
  };
}

/** The same names in another order. */
function reordered(old: readonly Parameter[], now: readonly Parameter[]): Found | null {
  const names = (list: readonly Parameter[]) => list.map((each) => each.name);
  const common = names(old).filter((name) => names(now).includes(name));
  const order = names(now).filter((name) => common.includes(name));
  if (common.length < 2 || common.join() === order.join()) return null;
  const subject = common.find((name, index) => order[index] !== name)!;
  return {
    verdict: 'breaking',
    reason: 'parameter-reordered',
    subject,
    before: names(old).join(', '),
    after: names(now).join(', '),
  };
}

/** Where `now` has one parameter more than `old`, before others whose names show that they only moved on. */
function insertedAt(old: readonly Parameter[], now: readonly Parameter[]): number | null {
  if (now.length !== old.length + 1) return null;
  const at = now.findIndex((each, index) => each.name !== old[index]?.name);
  if (at < 0 || at >= old.length) return null;
  return old.slice(at).every((each, index) => now[at + 1 + index]!.name === each.name) ? at : null;
}
