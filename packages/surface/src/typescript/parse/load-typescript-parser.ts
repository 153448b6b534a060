import { createRequire } from 'node:module';
import type * as Parsing from './parse-typescript-module';
import type { TypescriptModule } from './typescript-module';

export type TypescriptParser = (path: string, text: string) => TypescriptModule;

/**
 * The TypeScript parser of this process. The compiler is loaded at the first call: packages without
 * TypeScript never pay for it.
 */
export function loadTypescriptParser(): Promise<TypescriptParser> {
  const require = createRequire(__filename);
  const { parseTypescriptModule } = require('./parse-typescript-module') as typeof Parsing;
  return Promise.resolve(parseTypescriptModule);
}
