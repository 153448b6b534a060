import type { Node, Parser } from 'web-tree-sitter';
import type { Deprecation } from '../../surface/surface';
import { readSphinxDeprecation } from './read-sphinx-deprecation';
import { readWarningDeprecation } from './read-warning-deprecation';
import { finishDefinition } from './add-definition';
import { findTroubles } from './find-troubles';
import type { FileDefinitions, KnownDefinition, KnownDefinitions } from './known-definitions';
import { isDefinition, shifted } from './known-definitions';
import type { ModuleDraft } from './module-draft';
import type { PythonBinding, PythonModule } from './python-module';
import type { PythonScope } from './python-scope';
import { readDocstring } from './read-docstring';
import { mergeDeprecation } from '../../deprecation/merge-deprecation';
import { bindDefinition, readModuleStatement } from './read-module-statement';
import type { StatementText } from './split-statements';
import { splitStatements } from './split-statements';
import { statementBlocks } from './statement-blocks';

/**
 * How often the parser may report progress before it is stopped: beyond a constant, in proportion
 * to the file's size.
 */
const LOOKS = 20_000;

const EMPTY: PythonModule = {
  bindings: {},
  stars: [],
  all: null,
  hasGetattr: false,
  dynamic: [],
  deprecation: null,
  diagnostics: [],
};

/**
 * Reads one module from its text (without a byte order mark). Definitions that `known` has are
 * taken from there, so that of a file that changed little is parsed. The parse tree is freed before
 * returning: only plain data leaves.
 */
export function parsePythonModule(
  parser: Parser,
  text: string,
  known?: KnownDefinitions,
): PythonModule {
  const statements = known ? splitStatements(text) : [];
  const definitions = known?.for(statements) ?? null;
  const { remaining, taken } = withoutKnown(text, statements, definitions);
  let looks = LOOKS + remaining.length;
  const tree = parser.parse(remaining, null, { progressCallback: () => --looks < 0 });
  if (!tree) {
    parser.reset();
    return {
      ...EMPTY,
      diagnostics: [
        {
          code: 'parse-gave-up',
          line: 1,
          message: 'parsing took more steps than the size of the file allows',
        },
      ],
    };
  }
  try {
    const diagnostics = findTroubles(tree.rootNode, remaining);
    // What a broken file means around a definition depends on all of its text.
    if (diagnostics.length > 0 && taken.length > 0) return parsePythonModule(parser, text);
    const scope: PythonScope = { text: remaining, imports: new Map() };
    const draft: ModuleDraft = {
      bindings: new Map(),
      stars: [],
      dynamic: [],
      values: new Map(),
      definitions: [],
      all: null,
      hasGetattr: false,
    };
    for (const placed of statementBlocks(tree.rootNode, scope)) {
      const run = placeholderOf(placed.node, scope);
      if (run)
        for (const definition of taken.slice(...run)) bindDefinition(definition, placed, draft);
      else readModuleStatement(placed, scope, draft);
    }
    if (diagnostics.length === 0 && definitions) remember(draft, statements, definitions);
    return {
      bindings: Object.fromEntries(
        [...draft.bindings].map(([name, bindings]) => [name, bindings.map(finished)]),
      ),
      stars: draft.stars,
      all: draft.all,
      hasGetattr: draft.hasGetattr,
      dynamic: draft.dynamic,
      deprecation: moduleDeprecation(tree.rootNode, scope),
      diagnostics,
    };
  } finally {
    tree.delete();
  }
}

/**
 * A call that stands where known definitions stood, from one to before another; the lines after it
 * keep their numbers.
 */
const PLACEHOLDER = '__known_definitions__';

function withoutKnown(
  text: string,
  statements: readonly StatementText[],
  definitions: FileDefinitions | null,
): { remaining: string; taken: KnownDefinition[] } {
  const taken: KnownDefinition[] = [];
  if (!definitions || text.includes(PLACEHOLDER)) return { remaining: text, taken };
  const parts: string[] = [];
  let [first, lines] = [0, 0];
  const close = () => {
    if (taken.length > first)
      parts.push(`${PLACEHOLDER}(${first}, ${taken.length})${'\n'.repeat(Math.max(lines, 1))}`);
    [first, lines] = [taken.length, 0];
  };
  for (const statement of statements) {
    const definition = isDefinition(statement.text)
      ? definitions.get(trimmed(statement.text))
      : undefined;
    if (definition) {
      const rows = statement.row - definition.row;
      taken.push(
        rows === 0
          ? definition
          : {
              ...definition,
              declaration: shifted(definition.declaration, rows),
              row: statement.row,
            },
      );
      lines += statement.rows;
    } else {
      close();
      parts.push(statement.text);
    }
  }
  close();
  return { remaining: parts.join(''), taken };
}

/** Without the comments and empty lines that follow. */
function trimmed(text: string): string {
  let end = text.trimEnd();
  for (
    let line = end.lastIndexOf('\n') + 1;
    end.startsWith('#', line);
    line = end.lastIndexOf('\n') + 1
  )
    end = end.slice(0, line).trimEnd();
  return end;
}

function placeholderOf(node: Node, scope: PythonScope): [number, number] | null {
  if (node.type !== 'expression_statement') return null;
  const text = scope.text.slice(node.startIndex, node.startIndex + PLACEHOLDER.length + 20);
  const match = text.startsWith(PLACEHOLDER) ? /\((\d+), (\d+)\)/.exec(text) : null;
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/** Keeps the definitions whose text is, to the letter, a statement that the text splits into. */
function remember(
  draft: ModuleDraft,
  statements: readonly StatementText[],
  definitions: FileDefinitions,
): void {
  const byRow = new Map(statements.map((statement) => [statement.row, statement]));
  for (const { text, ...definition } of draft.definitions) {
    const statement = byRow.get(definition.row);
    if (statement && isDefinition(text) && trimmed(statement.text) === text.trimEnd())
      definitions.set(text.trimEnd(), definition);
  }
}

function finished(binding: PythonBinding): PythonBinding {
  return binding.kind === 'definition' && binding.declaration.value === 'overload'
    ? { ...binding, declaration: finishDefinition(binding.declaration) }
    : binding;
}

function moduleDeprecation(root: Node, scope: PythonScope): Deprecation | null {
  const docstring = readDocstring(root, scope);
  const sphinx = docstring ? readSphinxDeprecation(docstring.text, docstring.line) : null;
  const warning = /Deprecat|FutureWarning|_deprecated/.test(scope.text)
    ? readWarningDeprecation(root, new Set(), scope).whole
    : null;
  return mergeDeprecation(warning, sphinx);
}
