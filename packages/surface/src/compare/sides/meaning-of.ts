import type { PublicSymbol } from '../../surface/surface';

/**
 * What a name in a symbol's types means: the origin of a definition, an imported name, or itself.
 */
export function meaningOf(name: string, { refs }: PublicSymbol): string {
  return Object.hasOwn(refs, name) ? refs[name]! : name;
}
