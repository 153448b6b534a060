/** A copy of a value without one of its properties. */
export function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const copy: Omit<T, K> & Partial<Pick<T, K>> = { ...value };
  delete copy[key];
  return copy;
}
