/**
 * Pattern of a string that is assigned to one of these names (`a|b`) at the top level of a Python
 * module, with or without an annotation: `__version__ = "1.2.0"`, `VERSION: Final[str] = '1.2.0'`,
 * `__version__ = version = "1.2.0"`.
 */
export function pythonAssignment(names: string): string {
  return `^(?:${names})[ \\t]*(?::[^=\\n]*)?=[ \\t]*(?:\\w+[ \\t]*=[ \\t]*)*(?<quote>["'])(?<version>[^"'\\n]*)\\k<quote>`;
}
