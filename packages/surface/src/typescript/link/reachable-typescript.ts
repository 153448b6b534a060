import type { PublicSymbol } from '../../surface/surface';
import { definitionsAt } from '../resolve/typescript-definitions';
import type { TypescriptProgram } from '../resolve/typescript-program';

/**
 * Types of the package that public symbols mention without their being exported. Files that must be
 * loaded for more are left in `wanted`.
 */
export function reachableTypescript(
  program: TypescriptProgram,
  symbols: readonly PublicSymbol[],
): PublicSymbol[] {
  const known = new Set(symbols.map((symbol) => symbol.origin));
  const found: PublicSymbol[] = [];
  const queue = symbols.flatMap((symbol) => Object.values(symbol.refs));
  for (let origin = queue.pop(); origin !== undefined; origin = queue.pop()) {
    const cut = origin.lastIndexOf('#');
    const [file, name] = [origin.slice(0, Math.max(cut, 0)), origin.slice(cut + 1)];
    if (known.has(origin) || !program.files.has(file)) continue;
    known.add(origin);
    for (const definition of definitionsAt(program, { file, name })) {
      // Variables are mentioned by `typeof`.
      if (
        !['interface', 'type-alias', 'class', 'enum', 'variable'].includes(
          definition.declaration.kind,
        )
      )
        continue;
      found.push({ name: origin, entryPoint: file, ...definition });
      queue.push(...Object.values(definition.refs));
    }
  }
  return found;
}
