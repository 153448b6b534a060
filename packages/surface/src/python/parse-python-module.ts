import type { Node, Parser } from 'web-tree-sitter';
import type { Deprecation } from '../surface';
import { readSphinxDeprecation } from '../markers/read-sphinx-deprecation';
import { readWarningDeprecation } from '../markers/read-warning-deprecation';
import { finishDefinition } from './add-definition';
import { findTroubles } from './find-troubles';
import type { ModuleDraft } from './module-draft';
import type { PythonBinding, PythonModule } from './python-module';
import type { PythonScope } from './python-scope';
import { readDocstring } from './read-docstring';
import { mergeDeprecation } from './read-function';
import { readModuleStatement } from './read-module-statement';
import { refsOf } from './refs-of';
import { statementBlocks } from './statement-blocks';

/** How often the parser may report progress before it is stopped: beyond a constant, in proportion to the file's size. */
const LOOKS = 20_000;

const EMPTY: PythonModule = { bindings: {}, stars: [], all: null, hasGetattr: false, dynamic: [], deprecation: null, diagnostics: [] };

/** Reads one module from its text (without a byte order mark). The parse tree is freed before returning: only plain data leaves. */
export function parsePythonModule(parser: Parser, text: string): PythonModule {
  let looks = LOOKS + text.length;
  const tree = parser.parse(text, null, { progressCallback: () => --looks < 0 });
  if (!tree) {
    parser.reset();
    return { ...EMPTY, diagnostics: [{ code: 'parse-gave-up', line: 1, message: 'parsing took more steps than the size of the file allows' }] };
  }
  try {
    const scope: PythonScope = { text, imports: new Map() };
    const draft: ModuleDraft = { bindings: new Map(), stars: [], dynamic: [], values: new Map(), all: null, hasGetattr: false };
    for (const placed of statementBlocks(tree.rootNode, scope)) readModuleStatement(placed, scope, draft);
    return {
      bindings: Object.fromEntries([...draft.bindings].map(([name, bindings]) => [name, bindings.map(finished)])),
      stars: draft.stars, all: draft.all, hasGetattr: draft.hasGetattr, dynamic: draft.dynamic,
      deprecation: moduleDeprecation(tree.rootNode, scope),
      diagnostics: findTroubles(tree.rootNode, text),
    };
  } finally {
    tree.delete();
  }
}

function finished(binding: PythonBinding): PythonBinding {
  if (binding.kind !== 'definition') return binding;
  const declaration = finishDefinition(binding.declaration);
  return { ...binding, declaration, refs: refsOf(declaration) };
}

function moduleDeprecation(root: Node, scope: PythonScope): Deprecation | null {
  const docstring = readDocstring(root, scope);
  const sphinx = docstring ? readSphinxDeprecation(docstring.text, docstring.line) : null;
  const warning = /Deprecat|FutureWarning|_deprecated/.test(scope.text) ? readWarningDeprecation(root, new Set(), scope).whole : null;
  return mergeDeprecation(warning, sphinx);
}
