import type { Node, Parser, Tree } from 'web-tree-sitter';
import { mergeDeprecation } from '../../deprecation/merge-deprecation';
import type { Deprecation } from '../../surface/surface';
import { finishDefinition } from './add-definition';
import { bindLazy } from './bind-lazy';
import { findTroubles } from './find-troubles';
import { joinContinuations } from './join-continuations';
import type { KnownDefinitions } from './known-definitions';
import type { ModuleDraft } from './module-draft';
import type { PythonBinding, PythonModule } from './python-module';
import type { PythonScope } from './python-scope';
import { readDocstring } from './read-docstring';
import { bindDefinition, readModuleStatement } from './read-module-statement';
import { readSphinxDeprecation } from './read-sphinx-deprecation';
import { readWarningDeprecation } from './read-warning-deprecation';
import type { Reuse } from './reuse-definitions';
import { reuseDefinitions, reuseNothing } from './reuse-definitions';
import { statementBlocks } from './statement-blocks';

/**
 * How often the parser may report progress before it is stopped: beyond a constant, in proportion
 * to the file's size.
 */
const LOOKS = 20_000;

const GAVE_UP: PythonModule = {
  bindings: {},
  stars: [],
  all: null,
  hasGetattr: false,
  dynamic: [],
  deprecation: null,
  diagnostics: [
    {
      code: 'parse-gave-up',
      line: 1,
      message: 'parsing took more steps than the size of the file allows',
    },
  ],
};

/**
 * Reads one module from its text (without a byte order mark). Definitions that `known` has are
 * taken from there, so that of a file that changed little is parsed. The parse tree is freed before
 * returning: only plain data leaves.
 */
export function parsePythonModule(
  parser: Parser,
  source: string,
  known?: KnownDefinitions,
): PythonModule {
  const text = joinContinuations(source);
  const reuse = known ? reuseDefinitions(text, known) : reuseNothing(text);
  const tree = parse(parser, reuse.remaining);
  if (!tree) return GAVE_UP;
  try {
    const root = tree.rootNode;
    const diagnostics = findTroubles(root, reuse.remaining);
    // What a broken file means around a definition depends on all of its text.
    if (diagnostics.length > 0 && reuse.taken.length > 0) return parsePythonModule(parser, text);
    const scope: PythonScope = { text: reuse.remaining, imports: new Map() };
    const draft = readStatements(root, scope, reuse);
    if (diagnostics.length === 0) reuse.remember(draft);
    return { ...finished(draft), deprecation: moduleDeprecation(root, scope), diagnostics };
  } finally {
    tree.delete();
  }
}

function parse(parser: Parser, text: string): Tree | null {
  let looks = LOOKS + text.length;
  const tree = parser.parse(text, null, { progressCallback: () => --looks < 0 });
  if (!tree) parser.reset();
  return tree;
}

function readStatements(root: Node, scope: PythonScope, reuse: Reuse): ModuleDraft {
  const draft: ModuleDraft = {
    bindings: new Map(),
    stars: [],
    dynamic: [],
    values: new Map(),
    definitions: [],
    all: null,
    hasGetattr: false,
    lazy: [],
  };
  for (const placed of statementBlocks(root, scope)) {
    const known = reuse.standingAt(placed.node, scope);
    if (!known) readModuleStatement(placed, { scope, draft });
    else for (const definition of known) bindDefinition(definition, placed, draft);
  }
  bindLazy(draft, scope);
  return draft;
}

function finished({
  bindings,
  stars,
  all,
  hasGetattr,
  dynamic,
}: ModuleDraft): Omit<PythonModule, 'deprecation' | 'diagnostics'> {
  const entries = [...bindings].map(
    ([name, several]) => [name, several.map(finishBinding)] as const,
  );
  return { bindings: Object.fromEntries(entries), stars, all, hasGetattr, dynamic };
}

function finishBinding(binding: PythonBinding): PythonBinding {
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
