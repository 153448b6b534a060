import { normalizePythonName } from '../../names/normalize-python-name';

/** A dependency specification of PEP 508, as far as releases need it. */
export interface PythonRequirement {
  /** PEP 503 normal form. */
  readonly name: string;
  /**
   * The version specifier as written, without blanks around it; empty for any version and for a
   * URL.
   */
  readonly range: string;
  /** Where `range` starts in the text. */
  readonly start: number;
}

const HEAD = /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\]\s*)?(\(\s*)?/;

/** Null: not a requirement. Extras and markers are not looked into. */
export function parsePythonRequirement(text: string): PythonRequirement | null {
  const [head, name, parenthesis] = HEAD.exec(text) ?? [];
  if (head === undefined || name === undefined) return null;
  const end = text.slice(head.length).search(parenthesis === undefined ? /[;@]/ : /\)/);
  const range = text.slice(head.length, end === -1 ? undefined : head.length + end).trimEnd();
  return /^([<>=!~]|$)/.test(range)
    ? { name: normalizePythonName(name), range, start: head.length }
    : null;
}
