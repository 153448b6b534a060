import type { PythonNeed } from './python-need';

/** What is needed of requirements where some extras are asked for. */
export function wantedWith(
  needs: readonly PythonNeed[],
  extras: readonly string[],
): readonly PythonNeed[] {
  return needs.filter(({ only }) => only === null || only.some((extra) => extras.includes(extra)));
}
