import type { Declaration } from '../../surface/surface';
import type { Verdict } from '../changes/change';
import type { Found } from '../changes/found';
import { renderBoth } from '../render/render-both';
import type { Position } from '../sides/comparison';

type Verdicts = Readonly<Record<Position, Verdict>>;

/** A member that may be missing breaks those who read it; who writes it need not any more. */
const MADE_OPTIONAL: Verdicts = {
  in: 'additive',
  out: 'breaking',
  both: 'breaking',
  unknown: 'breaking',
};
const MADE_REQUIRED: Verdicts = {
  in: 'breaking',
  out: 'additive',
  both: 'breaking',
  unknown: 'breaking',
};

/** What it means that a member may be missing now, or no longer may. */
export function compareOptionality(
  before: Declaration,
  after: Declaration,
  position: Position,
): Found[] {
  if (Boolean(before.optional) === Boolean(after.optional)) return [];
  const told = renderBoth(before, after);
  return after.optional
    ? [{ verdict: MADE_OPTIONAL[position], reason: 'member-made-optional', ...told }]
    : [{ verdict: MADE_REQUIRED[position], reason: 'member-made-required', ...told }];
}
