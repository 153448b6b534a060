import type { Node } from 'web-tree-sitter';
import type { ClassForm, Declaration, FieldRules, TypeTerm } from '../../surface/surface';
import { readSphinxDeprecation } from './read-sphinx-deprecation';
import { callArguments } from './call-arguments';
import { canonicalPythonName, importedName } from './canonical-python-name';
import { parsePythonType } from './parse-python-type';
import type { PythonScope } from './python-scope';
import { lineOf, textOf } from './python-scope';
import { readClassBody } from './read-class-body';
import type { Decorators } from './read-decorators';
import { readDocstring } from './read-docstring';
import { mergeDeprecation } from '../../deprecation/merge-deprecation';
import { readTypeParameters } from './read-type-parameters';

const FORMS: Readonly<Record<string, ClassForm>> = {
  Enum: 'enum',
  IntEnum: 'enum',
  StrEnum: 'enum',
  Flag: 'enum',
  IntFlag: 'enum',
  ReprEnum: 'enum',
  TypedDict: 'typed-dict',
  NamedTuple: 'named-tuple',
  Protocol: 'protocol',
  ABC: 'abstract',
  BaseModel: 'dataclass',
  BaseSettings: 'dataclass',
  Struct: 'dataclass',
};

/**
 * A class with its bases, members and special form. `private` names are left out of the members.
 */
export function readClass(node: Node, decorators: Decorators, scope: PythonScope): Declaration {
  const { positional, keyword } = callArguments(node.childForFieldName('superclasses'), scope);
  const bases = positional
    .map((base) => parsePythonType(textOf(base, scope), scope.imports))
    .filter((base) => !isObject(base));
  const metaclass = keyword.get('metaclass');
  const form =
    formOf(bases, decorators, scope) ??
    (metaclass && /ABCMeta$/.test(textOf(metaclass, scope)) ? 'abstract' : undefined);
  const rules = form === 'dataclass' ? fieldRules(decorators, bases, scope) : undefined;
  const block = node.childForFieldName('body');
  const total = keyword.get('total');
  const members = block
    ? readClassBody(block, scope, {
        form,
        total: !total || textOf(total, scope) !== 'False',
        enumBase: enumBaseOf(bases),
      })
    : [];
  const docstring = readDocstring(block, scope);
  const sphinx = docstring ? readSphinxDeprecation(docstring.text, docstring.line) : null;
  const constructor = members.find(
    (member) => member.name === '__init__' || member.name === '__new__',
  );
  const deprecation = mergeDeprecation(
    mergeDeprecation(decorators.deprecation, constructor?.deprecation ?? null),
    sphinx,
  );
  const typeParameters = readTypeParameters(node.childForFieldName('type_parameters'), scope);
  return {
    name: textOf(node.childForFieldName('name') ?? node, scope),
    kind: 'class',
    line: lineOf(node),
    bases,
    members,
    ...(form && { form }),
    ...(rules && { fields: rules }),
    ...(typeParameters && { typeParameters }),
    ...(decorators.roles.has('final') && { final: true as const }),
    ...(decorators.unknown.length > 0 && { decorators: decorators.unknown }),
    ...(deprecation && { deprecation }),
  };
}

function isObject(base: TypeTerm): boolean {
  return base.kind === 'name' && base.name === 'object';
}

function formOf(
  bases: readonly TypeTerm[],
  { roles, calls }: Decorators,
  scope: PythonScope,
): ClassForm | undefined {
  if (
    roles.has('dataclass') ||
    ['define', 'frozen', 'mutable', 'attrs', 'attributes'].some((role) => roles.has(role))
  )
    return 'dataclass';
  if (roles.has('s') && calls.has('s')) return 'dataclass';
  for (const base of bases) {
    if (base.kind !== 'name') continue;
    const name = importedName(base.name, scope.imports);
    const form = FORMS[name.slice(name.lastIndexOf('.') + 1)];
    if (form) return form;
  }
  return undefined;
}

function enumBaseOf(bases: readonly TypeTerm[]): string {
  const name =
    bases
      .map((base) => (base.kind === 'name' ? base.name : ''))
      .find((each) => /(?:Enum|Flag)$/.test(each)) ?? '';
  return name.slice(name.lastIndexOf('.') + 1);
}

function fieldRules(
  { roles, calls }: Decorators,
  bases: readonly TypeTerm[],
  scope: PythonScope,
): FieldRules {
  const call = [...calls.values()][0] ?? null;
  const { keyword } = callArguments(call?.childForFieldName('arguments') ?? null, scope);
  const says = (name: string) =>
    keyword.has(name) ? textOf(keyword.get(name)!, scope) === 'True' : undefined;
  const model = bases.some(
    (base) =>
      base.kind === 'name' &&
      /\b(?:BaseModel|BaseSettings|Struct)$/.test(canonicalPythonName(base.name, scope.imports)),
  );
  return {
    frozen: says('frozen') ?? roles.has('frozen'),
    keywordOnly: says('kw_only') ?? model,
    ordered: says('order') ?? false,
    init: says('init') ?? true,
    inherited: model,
  };
}
