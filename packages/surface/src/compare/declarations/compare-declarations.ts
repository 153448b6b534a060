import type { Declaration, DeclarationKind } from '../../surface/surface';
import { compareCallables } from '../calls/compare-callables';
import type { Found, Ruling } from '../changes/found';
import { onlyInTypes } from '../changes/only-in-types';
import { compareClasses } from '../classes/compare-classes';
import { compareDeprecation } from '../parts/compare-deprecation';
import { compareEnums } from '../parts/compare-enums';
import { compareShapes } from '../parts/compare-shapes';
import type { CompareKind, Comparing } from '../parts/comparing';
import { renderBoth } from '../render/render-both';
import { compareAliases } from './compare-aliases';
import { compareDynamics } from './compare-dynamics';
import { compareMarks } from './compare-marks';
import { compareNamespaces } from './compare-namespaces';
import { compareValues } from './compare-values';
import { matchKinds } from './match-kinds';

const BY_KIND: Readonly<Record<DeclarationKind, CompareKind>> = {
  function: compareCallables,
  method: compareCallables,
  constructor: compareCallables,
  call: compareCallables,
  class: compareClasses,
  interface: (before, after, descent) => onlyInTypes(compareShapes(before, after, descent)),
  'type-alias': (before, after, descent) => onlyInTypes(compareAliases(before, after, descent)),
  enum: compareEnums,
  'enum-member': compareValues,
  namespace: compareNamespaces,
  variable: compareValues,
  property: compareValues,
  attribute: compareValues,
  index: compareValues,
  dynamic: compareDynamics,
};

const CHANGED: Ruling = { verdict: 'breaking', reason: 'kind-changed' };
const PARTLY: Ruling = { verdict: 'undecided', reason: 'kind-changed' };
const UNKNOWN: Ruling = { verdict: 'undecided', reason: 'definition-unknown' };

/** Compares two declarations of one name, whatever kind they are of. */
export function compareDeclarations(
  before: Declaration,
  after: Declaration,
  comparing: Comparing,
): Found[] {
  const match = matchKinds(before, after, comparing.comparison.language);
  if (match.kind === 'changed') return [{ ...CHANGED, ...renderBoth(before, after) }];
  if (match.kind === 'unknown')
    return [{ ...UNKNOWN, ...renderBoth(before, after) }, ...compareDeprecation(before, after)];
  const compare = BY_KIND[match.after.kind];
  return [
    ...(match.partly ? [{ ...PARTLY, ...renderBoth(before, after) }] : []),
    ...compareMarks(before, after),
    ...compareDeprecation(before, after),
    ...compare(match.before, match.after, { ...comparing, recur: compareDeclarations }),
    ...compareAlternatives(before, after, comparing),
  ];
}

/**
 * Definitions under other conditions: which of them a user has cannot be known, so a break in one
 * of them is not certain to break.
 */
function compareAlternatives(
  { alternatives: old = [] }: Declaration,
  after: Declaration,
  comparing: Comparing,
): Found[] {
  const now = after.alternatives ?? [];
  if (old.length !== now.length) return [];
  return old.flatMap((each, place): Found[] => {
    const found = compareDeclarations(
      { ...each, alternatives: [] },
      { ...now[place]!, alternatives: [] },
      comparing,
    );
    const matters = found.some(({ verdict }) => verdict === 'breaking' || verdict === 'undecided');
    if (!matters) return [];
    const told = renderBoth(each, now[place]!);
    return [{ verdict: 'undecided', reason: 'alternative-changed', ...told }];
  });
}
