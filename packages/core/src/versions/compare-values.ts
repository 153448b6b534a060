/** Orders numbers (infinities too) or strings by code unit, as both version grammars ask for. */
export function compareValues<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
