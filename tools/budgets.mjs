/** Cyclomatic complexity of a function. */
export const COMPLEXITY = 10;
/** What a function with a reasoned exception may reach, of which there may be few. */
export const COMPLEXITY_EXCEPTION = 15;
/** Long texts, patterns and addresses stay in one piece; the rest is formatted at 100. */
export const MAX_LEN = {
  code: 120,
  ignoreStrings: true,
  ignoreTemplateLiterals: true,
  ignoreRegExpLiterals: true,
  ignoreUrls: true,
};
