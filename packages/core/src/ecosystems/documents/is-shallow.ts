/** Far above what any real file has, far below what a recursive parser can bear. */
const MAX_DEPTH = 500;
const BRACKETS = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[[\]{}]/g;

/**
 * Whether brackets outside of strings are nested as deeply as only an attack has them. It is asked
 * before parsing, since a parser that runs out of stack inside a regular expression ends the
 * process: there is nothing to catch.
 */
export function isShallow(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(BRACKETS)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) return false;
  }
  return true;
}
