import { normalizePythonName } from '../../../names/normalize-python-name';
import { parsePythonRequirement } from '../python-requirement';

/** A requirement as it matters to what is installed. Names are in PEP 503’s normal form. */
export interface PythonNeed {
  readonly name: string;
  /** That it asks for. */
  readonly extras: readonly string[];
  /** Null: whichever there is. */
  readonly version: string | null;
  /** Extras of which any brings it along; null: it always is. */
  readonly only: readonly string[] | null;
}

const EXTRAS = /^[^[;@(]*\[([^\]]*)\]/;
const ONLY = /\bextra\s*==\s*(?:'([^']*)'|"([^"]*)")|(?:'([^']*)'|"([^"]*)")\s*==\s*extra\b/g;

/**
 * A requirement of PEP 508. Of its markers only those on extras count: a package is released for
 * all systems and interpreters, not for this one. Null: it is none.
 */
export function pythonNeed(text: string): PythonNeed | null {
  const requirement = parsePythonRequirement(text);
  if (requirement === null) return null;
  const only = [...text.slice(text.indexOf(';') + 1).matchAll(ONLY)].map((match) =>
    normalizePythonName(match.slice(1).find((part) => part !== undefined) ?? ''),
  );
  return {
    name: requirement.name,
    extras: (EXTRAS.exec(text)?.[1] ?? '')
      .split(',')
      .map((extra) => normalizePythonName(extra.trim()))
      .filter((extra) => extra !== ''),
    version: null,
    only: only.length === 0 ? null : only,
  };
}
