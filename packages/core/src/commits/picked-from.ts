/** Which git writes with `cherry-pick -x`; the first is where the change was made. */
const TRAILER = /^\(cherry picked from commit ([0-9a-f]{7,64})\)$/m;

/** The commit that a message says it repeats; null: it says of none. */
export function pickedFrom(message: string): string | null {
  return TRAILER.exec(message)?.[1] ?? null;
}
