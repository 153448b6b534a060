import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as TreeSitter from 'web-tree-sitter';
import type { Parser } from 'web-tree-sitter';

let parser: Promise<Parser> | undefined;

/**
 * The Python parser of this process. Its WebAssembly is loaded at the first call; later calls share
 * it.
 */
export function loadPythonParser(): Promise<Parser> {
  parser ??= load();
  return parser;
}

async function load(): Promise<Parser> {
  const require = createRequire(__filename);
  const treeSitter = require('web-tree-sitter') as typeof TreeSitter;
  // The bytes are given, so that the runtime never has to guess where it was installed.
  const wasmBinary = await readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm'));
  await treeSitter.Parser.init({ wasmBinary });
  const grammar = await treeSitter.Language.load(
    await readFile(require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm')),
  );
  const made = new treeSitter.Parser();
  made.setLanguage(grammar);
  return made;
}
