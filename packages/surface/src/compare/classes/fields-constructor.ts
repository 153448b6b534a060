import type { Declaration, FieldRules, Parameter } from '../../surface/surface';
import { basesOf } from '../sides/bases-of';
import type { Side } from '../sides/comparison';
import { fieldRulesOf } from './field-rules-of';
import { isField } from './is-field';

/** A named tuple has no decorator that could say otherwise. */
const NAMED_TUPLE: FieldRules = {
  frozen: true,
  keywordOnly: false,
  ordered: false,
  init: true,
  inherited: false,
};

/**
 * The parameters of the constructor that a class's fields write (PEP 557), those of bases first;
 * `null` when they write none.
 */
export function fieldsConstructor(side: Side): readonly Parameter[] | null {
  const { symbol, index } = side;
  const { known } = basesOf(symbol, index);
  const tuple = [symbol, ...known].find(({ declaration }) => declaration.form === 'named-tuple');
  if (tuple) return fieldsOf(tuple.declaration, NAMED_TUPLE);
  const rules = fieldRulesOf(side);
  if (!rules?.init) return null;
  const inherited = rules.inherited ? rules : undefined;
  const all = [
    ...[...known]
      .reverse()
      .flatMap(({ declaration }) => fieldsOf(declaration, declaration.fields ?? inherited)),
    ...fieldsOf(symbol.declaration, symbol.declaration.fields ?? rules),
  ];
  // A field that is written again keeps its place.
  const fields = [...new Map(all.map((each) => [each.name, each])).values()];
  return [
    ...fields.filter(({ kind }) => kind !== 'keyword-only'),
    ...fields.filter(({ kind }) => kind === 'keyword-only'),
  ];
}

function fieldsOf({ members = [] }: Declaration, rules: FieldRules | undefined): Parameter[] {
  if (!rules) return [];
  const fields: Parameter[] = [];
  let { keywordOnly } = rules;
  for (const member of members) {
    if (isKeywordOnlyMark(member)) keywordOnly = true;
    else if (isField(member)) fields.push(parameterOf(member, keywordOnly));
  }
  return fields;
}

/** `_: KW_ONLY`: fields below it are given by name. */
function isKeywordOnlyMark({ type }: Declaration): boolean {
  return type?.kind === 'name' && type.name === 'KW_ONLY';
}

function parameterOf(member: Declaration, keywordOnly: boolean): Parameter {
  const { optional, type, decorators = [] } = member;
  const alias = decorators.map((mark) => /^alias=['"](\w+)['"]$/.exec(mark)?.[1]).find(Boolean);
  const name = alias ?? member.name;
  const own = decorators.find((mark) => mark.startsWith('kw_only='));
  const named = own ? own === 'kw_only=True' : keywordOnly;
  return {
    name,
    kind: named ? 'keyword-only' : 'positional-or-keyword',
    optional: Boolean(optional),
    ...(type && { type }),
  };
}
