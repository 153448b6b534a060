const SHOWN = 10;

/** Names of many things, as many as anybody reads: `a, b and 3 more`. */
export function fewOf(names: readonly string[]): string {
  const more = names.length - SHOWN;
  const shown = names.slice(0, SHOWN).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
