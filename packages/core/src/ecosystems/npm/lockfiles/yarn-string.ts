/** What YAML takes for a text without quotes, as Yarn's own writer decides it. */
const SIMPLE = /^(?![-?:,\][{}#&*!|>'"%@` \t\r\n]).([ \t]*(?![,\][{}:# \t\r\n]).)*$/;

/** A text as Yarn writes it. */
export function yarnString(text: string): string {
  return SIMPLE.test(text) ? text : JSON.stringify(text);
}
