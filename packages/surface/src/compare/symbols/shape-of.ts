import type { PublicSymbol } from '../../surface/surface';

/** What is no part of what users call: where it stands, and that it is on its way out. */
const ASIDE: ReadonlySet<string> = new Set(['line', 'deprecation']);

/**
 * The whole surface of a symbol but for its name, as text: equal for two symbols that are used
 * alike. Where it mentions itself, its name is left out as well.
 */
export function shapeOf({ declaration, refs }: PublicSymbol): string {
  const { name, ...rest } = declaration;
  const own = new RegExp(`(?<![\\w$.])${name.replace(/\$/g, '\\$&')}(?![\\w$])`, 'g');
  const meant = Object.entries(refs)
    .filter(([each]) => each !== name)
    .map(([each, meaning]) => `${each} ${meaning.slice(meaning.lastIndexOf('#') + 1)}`);
  return JSON.stringify([rest, meant.sort()], (key, value: unknown) => {
    if (ASIDE.has(key)) return undefined;
    return typeof value === 'string' ? value.replace(own, '=') : value;
  });
}
