import type { PublicSymbol } from '../../surface/surface';
import type { LinkedPython } from './link-python';
import { definitionOf } from '../resolve/python-definition';
import type { PythonProgram } from '../resolve/python-program';
import { resolvePythonName } from '../resolve/resolve-python-name';

/**
 * What public symbols refer to without its being public itself: private bases, types and aliases of
 * the distribution. Returns those found, and leaves in `program.wanted` the modules that must be
 * loaded to find more.
 */
export function reachablePython(
  program: PythonProgram,
  { parts, mentioned }: LinkedPython,
): PublicSymbol[] {
  const found: PublicSymbol[] = [];
  const queue = [...mentioned];
  const known = new Set<string>();
  for (let origin = queue.pop(); origin !== undefined; origin = queue.pop()) {
    if (known.has(origin)) continue;
    known.add(origin);
    const dot = origin.lastIndexOf('.');
    const [module, name] = [origin.slice(0, Math.max(dot, 0)), origin.slice(dot + 1)];
    if (!program.index.has(module)) continue;
    if (parts.some((part) => part.origins.has(origin))) continue;
    const resolution = resolvePythonName(program, module, name);
    if (resolution.kind !== 'definition') continue;
    const definition = definitionOf(program, resolution);
    if (
      !definition ||
      definition.declaration.kind === 'variable' ||
      definition.declaration.kind === 'function'
    )
      continue;
    found.push({ name: origin, entryPoint: module, ...definition });
    queue.push(...Object.values(definition.refs));
  }
  return found;
}
