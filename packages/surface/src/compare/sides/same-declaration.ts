/** Whether two pieces of plain data are alike but for the lines they stand on. */
export function sameDeclaration(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return false;
  if (Array.isArray(left))
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((each, index) => sameDeclaration(each, right[index]))
    );
  const [old, now] = [
    left as Readonly<Record<string, unknown>>,
    right as Readonly<Record<string, unknown>>,
  ];
  const keys = Object.keys(old);
  return (
    keys.length === Object.keys(now).length &&
    keys.every(
      (key) => key === 'line' || (Object.hasOwn(now, key) && sameDeclaration(old[key], now[key])),
    )
  );
}
