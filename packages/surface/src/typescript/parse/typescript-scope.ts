import ts from 'typescript';
import type { Declaration, Deprecation, Place, Signature } from '../../surface/surface';
import { deprecationFromText } from '../../deprecation/deprecation-from-text';

/** What reading one TypeScript or JavaScript file needs to know beside the node at hand. */
export interface TypescriptScope {
  readonly file: ts.SourceFile;
  /** A JavaScript file: parameters without a default may be left out, types come from JSDoc. */
  readonly javascript: boolean;
  /** A `.d.ts` file: everything is declared, bodies are absent. */
  readonly ambient: boolean;
  /** What it declares is exported without saying so. */
  readonly exportsAll: boolean;
  /** Looking for tags costs: files without any are spared it. */
  readonly tagged: boolean;
  readonly inner: InnerReaders;
}

/**
 * Readers of what stands within a type or a value. They are handed down, because what they read
 * holds types and values again.
 */
export interface InnerReaders {
  readonly signature: (node: ts.SignatureDeclaration, scope: TypescriptScope) => Signature;
  readonly members: (
    nodes: ts.NodeArray<ts.TypeElement>,
    scope: TypescriptScope,
  ) => readonly Declaration[];
}

export function lineOf(node: ts.Node, { file }: TypescriptScope): Place['line'] {
  return file.getLineAndCharacterOfPosition(node.getStart(file, false)).line + 1;
}

const PRINTER = ts.createPrinter({ removeComments: true });

/**
 * A node's source on one line without comments, with quotes made alike: formatting does not show in
 * it.
 */
export function plainText(node: ts.Node, { file }: TypescriptScope): string {
  const text = PRINTER.printNode(ts.EmitHint.Unspecified, node, file);
  return text
    .replace(/\s+/g, ' ')
    .replace(/'([^'"\\]*)'/g, '"$1"')
    .replace(/, (?=[\]})])/g, ' ');
}

/** TSDoc's `@internal`, and JSDoc's `@private`: not for users, though the language exports it. */
export function isInternal(node: ts.Node, { tagged }: TypescriptScope): boolean {
  return (
    tagged &&
    ts
      .getJSDocTags(node)
      .some((tag) => tag.tagName.text === 'internal' || tag.tagName.text === 'private')
  );
}

/** JSDoc's `@deprecated`, with its text. */
export function deprecationOf(
  node: ts.Node,
  scope: TypescriptScope,
): Pick<Declaration, 'deprecation'> {
  const tag = scope.tagged ? ts.getJSDocDeprecatedTag(node) : undefined;
  if (!tag) return {};
  const text =
    typeof tag.comment === 'string' ? tag.comment : (ts.getTextOfJSDocComment(tag.comment) ?? '');
  const deprecation: Deprecation = {
    form: 'jsdoc',
    warns: false,
    line: lineOf(tag, scope),
    ...deprecationFromText(text),
  };
  const since = /^(?:since\s+)?v?(\d+(?:\.\d+)+)\b/i.exec(text.trim())?.[1];
  return {
    deprecation: {
      ...deprecation,
      ...(since !== undefined && deprecation.since === undefined && { since }),
    },
  };
}
