import type { Node } from 'web-tree-sitter';
import { mergeDeprecation } from '../../deprecation/merge-deprecation';
import type {
  ClassForm,
  Declaration,
  Deprecation,
  FieldRules,
  TypeTerm,
} from '../../surface/surface';
import { present } from '../../text/present';
import { callArguments } from './call-arguments';
import { canonicalPythonName, importedName } from './canonical-python-name';
import type { PythonScope } from './python-scope';
import { lineOf, nameOf, textOf } from './python-scope';
import { readClassBody } from './read-class-body';
import type { Decorators } from './read-decorators';
import { readDocstring } from './read-docstring';
import { readSphinxDeprecation } from './read-sphinx-deprecation';
import { readTypeParameters } from './read-type-parameters';
import { typeOf } from './type-of';

/** Bases, by the last part of their names, and what they make of a class. */
const FORMS = new Map<string, ClassForm>([
  ['Enum', 'enum'],
  ['IntEnum', 'enum'],
  ['StrEnum', 'enum'],
  ['Flag', 'enum'],
  ['IntFlag', 'enum'],
  ['ReprEnum', 'enum'],
  ['TypedDict', 'typed-dict'],
  ['NamedTuple', 'named-tuple'],
  ['Protocol', 'protocol'],
  ['ABC', 'abstract'],
  ['BaseModel', 'dataclass'],
  ['BaseSettings', 'dataclass'],
  ['Struct', 'dataclass'],
]);

/** A class with its bases, members and special form. `private` names are left out of the members. */
export function readClass(node: Node, decorators: Decorators, scope: PythonScope): Declaration {
  const { positional, keyword } = callArguments(node.childForFieldName('superclasses'), scope);
  const says = (key: string) => (keyword.has(key) ? textOf(keyword.get(key)!, scope) : '');
  const bases = positional.map((base) => typeOf(base, scope)!).filter((base) => !isObject(base));
  const form = formOf(bases, decorators, scope) ?? formOfMetaclass(says('metaclass'));
  const block = node.childForFieldName('body');
  const total = says('total') !== 'False';
  const context = { form, total, enumBase: enumBaseOf(bases), readInner: readClass };
  const members = block ? readClassBody(block, scope, context) : [];
  return {
    name: nameOf(node, scope),
    kind: 'class',
    line: lineOf(node),
    bases,
    members,
    ...present({
      form,
      fields: form === 'dataclass' && fieldRules(decorators, bases, scope),
      typeParameters: readTypeParameters(node.childForFieldName('type_parameters'), scope),
      final: decorators.roles.has('final'),
      decorators: decorators.unknown.length > 0 && decorators.unknown,
      deprecation: deprecationOf(members, decorators, readDocstring(block, scope)),
    }),
  };
}

/** Making an instance of a class whose constructor is deprecated warns: so is the class. */
function deprecationOf(
  members: readonly Declaration[],
  decorators: Decorators,
  docstring: ReturnType<typeof readDocstring>,
): Deprecation | null {
  const constructor = members.find(({ name }) => name === '__init__' || name === '__new__');
  const sphinx = docstring ? readSphinxDeprecation(docstring.text, docstring.line) : null;
  return mergeDeprecation(
    mergeDeprecation(decorators.deprecation, constructor?.deprecation ?? null),
    sphinx,
  );
}

function isObject(base: TypeTerm): boolean {
  return base.kind === 'name' && base.name === 'object';
}

/** Decorators that write a constructor from the fields; attrs' `s` does when it is called. */
const DATACLASS_ROLES = ['dataclass', 'define', 'frozen', 'mutable', 'attrs', 'attributes'];

/** attrs' older decorators make classes that compare with `<` unless told otherwise. */
const ORDERING_ROLES = ['s', 'attrs', 'attributes'];

function formOf(
  bases: readonly TypeTerm[],
  { roles, calls }: Decorators,
  scope: PythonScope,
): ClassForm | undefined {
  if (DATACLASS_ROLES.some((role) => roles.has(role)) || (roles.has('s') && calls.has('s')))
    return 'dataclass';
  for (const base of bases) {
    if (base.kind !== 'name') continue;
    const name = importedName(base.name, scope.imports);
    const form = FORMS.get(name.slice(name.lastIndexOf('.') + 1));
    if (form) return form;
  }
  return undefined;
}

function formOfMetaclass(metaclass: string): ClassForm | undefined {
  return /ABCMeta$/.test(metaclass) ? 'abstract' : undefined;
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
    ordered: says('order') ?? says('cmp') ?? ORDERING_ROLES.some((role) => roles.has(role)),
    init: says('init') ?? true,
    inherited: model,
  };
}
