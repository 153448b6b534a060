import type { Parameter, Signature } from '../../surface/surface';
import { combineRelations } from './combine-relations';
import { invertRelation } from './invert-relation';
import type { Relate, Relation } from './relation';

/**
 * A function is wider when it may be any of more functions: parameters count the other way round.
 */
export function relateFunctions(before: Signature, after: Signature, recur: Relate): Relation {
  const length = Math.min(before.parameters.length, after.parameters.length);
  const parameters = before.parameters
    .slice(0, length)
    .map((old, index) => relateParameter(old, after.parameters[index]!, recur));
  return combineRelations([
    relateDemands(before, after),
    ...parameters,
    before.returns && after.returns ? recur(before.returns, after.returns) : 'same',
  ]);
}

/** By how many arguments must be given. */
function relateDemands(before: Signature, after: Signature): Relation {
  const [old, now] = [required(before), required(after)];
  if (old === now) return 'same';
  return now > old ? 'wider' : 'narrower';
}

function required({ parameters }: Signature): number {
  return parameters.filter((each) => !each.optional).length;
}

function relateParameter(before: Parameter, after: Parameter, recur: Relate): Relation {
  return before.type && after.type ? invertRelation(recur(before.type, after.type)) : 'same';
}
