import type ts from 'typescript';
import type { Declaration } from '../../surface/surface';
import { namesInDeclaration } from '../../surface/names-in-declaration';
import type {
  ForeignName,
  TypescriptDefinition,
  TypescriptExport,
  TypescriptModule,
} from './typescript-module';
import type { TypescriptScope } from './typescript-scope';
import { lineOf, plainText } from './typescript-scope';

/** A module while its statements are read. */
export interface ModuleDraft {
  readonly definitions: Map<string, TypescriptDefinition[]>;
  readonly imports: Map<string, ForeignName>;
  readonly exports: Map<string, TypescriptExport>;
  readonly stars: TypescriptModule['stars'][number][];
  readonly dynamic: { readonly line: number; readonly text: string }[];
  /** Functions of which an overload was read: their implementations do not count. */
  readonly overloaded: Set<string>;
}

/** What the readers of statements read from, and what they write to. */
export interface Reading {
  readonly scope: TypescriptScope;
  readonly draft: ModuleDraft;
}

export function addExport(draft: ModuleDraft, item: TypescriptExport): void {
  draft.exports.set(item.name, item);
}

/** Notes that a node exports names which no reader of the text can know; `text` stands for them. */
export function addUnknown({ scope, draft }: Reading, node: ts.Node, text: ts.Node = node): void {
  draft.dynamic.push({ line: lineOf(node, scope), text: plainText(text, scope).slice(0, 200) });
}

/**
 * Defines a name that only the export has, and exports it. The key it is kept under is no
 * identifier, so it hides nothing.
 */
export function define(
  draft: ModuleDraft,
  declaration: Declaration,
  mark: { readonly line: number; readonly internal?: true },
): void {
  const key = `export ${declaration.name}`;
  addDefinition(draft, key, { declaration, internal: false });
  addExport(draft, { name: declaration.name, ...mark, target: { kind: 'local', name: key } });
}

/**
 * Adds a declaration to those of its name: overloads and the parts of merged interfaces, enums and
 * namespaces become one (TypeScript handbook, "Declaration Merging"); a value and a type of one
 * name stay two.
 */
export function addDefinition(
  draft: ModuleDraft,
  key: string,
  { declaration, internal }: { readonly declaration: Declaration; readonly internal: boolean },
): void {
  const known = draft.definitions.get(key) ?? [];
  const index = known.findIndex((each) => each.declaration.kind === declaration.kind);
  const before = known[index]?.declaration;
  const merged = before ? merge(before, declaration) : declaration;
  const names = new Set<string>();
  namesInDeclaration(merged, names);
  const definition: TypescriptDefinition = {
    declaration: merged,
    refs: [...names].filter((name) => !PLAIN.has(name)),
    ...(internal && { internal: true as const }),
  };
  draft.definitions.set(key, before ? known.with(index, definition) : [...known, definition]);
}

/** Types of the language: nobody looks for their definitions. */
const PLAIN = new Set([
  'string',
  'number',
  'boolean',
  'void',
  'undefined',
  'null',
  'any',
  'unknown',
  'never',
  'Array',
  'Promise',
  'Record',
  'object',
  'bigint',
  'symbol',
  'keyof',
  'typeof',
]);

function merge(before: Declaration, next: Declaration): Declaration {
  const deprecation = before.deprecation ?? next.deprecation;
  const mark = deprecation ? { deprecation } : {};
  if (before.signatures && next.signatures)
    return { ...before, signatures: [...before.signatures, ...next.signatures], ...mark };
  if (before.members && next.members)
    return {
      ...before,
      members: [...before.members, ...next.members],
      bases: [...(before.bases ?? []), ...(next.bases ?? [])],
      ...mark,
    };
  return { ...next, ...mark };
}
