/**
 * Makes a switch over a closed union complete: the compiler refuses a call that could be reached.
 */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
