/** Like `Promise.all`, but nothing is still running when it rejects. */
export async function settled<T extends readonly unknown[]>(
  running: readonly [...{ [K in keyof T]: T[K] | Promise<T[K]> }],
): Promise<T> {
  await Promise.allSettled(running);
  return (await Promise.all(running)) as unknown as T;
}
