import { comparePep440 } from '../../../versions/compare-pep440';
import { finalVersion } from '../../../versions/final-version';
import { pep440Spelling } from '../../../versions/pep440-spelling';
import { isPrerelease } from '../../../versions/is-prerelease';
import { parsePep440 } from '../../../versions/parse-pep440';
import type { Version } from '../../../versions/version';

export type PythonOperator = '===' | '==' | '!=' | '~=' | '<=' | '>=' | '<' | '>';

/** One clause of a version specifier (PEP 440). */
export interface PythonClause {
  readonly operator: PythonOperator;
  /** What stands between operator and version: kept by an edit. */
  readonly blank: string;
  /** As written, without `.*`. */
  readonly text: string;
  readonly version: Version;
  /** `==1.2.*` */
  readonly prefix: boolean;
}

const CLAUSE = /^(===|==|!=|~=|<=|>=|<|>)(\s*)([^\s*]+?)(\.\*)?$/;

/** Null: not a clause that PEP 440 knows, or an arbitrary `===` text that is no version. */
export function parsePythonClause(text: string): PythonClause | null {
  const [, operator, blank = '', number = '', star] = CLAUSE.exec(text.trim()) ?? [];
  const version = parsePep440(number);
  if (operator === undefined || version === null) return null;
  const prefix = star !== undefined;
  if (
    prefix &&
    (!['==', '!='].includes(operator) ||
      isPrerelease(version) ||
      version.post !== null ||
      version.local !== null)
  )
    return null;
  if (version.local !== null && !['==', '!=', '==='].includes(operator)) return null;
  if (operator === '~=' && version.release.length < 2) return null;
  return { operator: operator as PythonOperator, blank, text: number, version, prefix };
}

/**
 * PEP 440, "Version specifiers", prereleases allowed: pip applies its reluctance to them when it picks a version, and
 * takes an installed one for any clause that its order satisfies.
 */
export function clauseAccepts(clause: PythonClause, candidate: Version): boolean {
  const wanted = clause.version;
  const open = { ...candidate, local: null };
  switch (clause.operator) {
    case '===':
      return pep440Spelling.format(candidate) === clause.text.toLowerCase();
    case '==':
      return isEqual(clause, candidate);
    case '!=':
      return !isEqual(clause, candidate);
    case '~=':
      return (
        comparePep440(open, wanted) >= 0 &&
        startsWith(candidate, finalVersion(wanted.release.slice(0, -1), wanted.epoch))
      );
    case '>=':
      return comparePep440(open, wanted) >= 0;
    case '<=':
      return comparePep440(open, wanted) <= 0;
    case '<':
      return comparePep440(candidate, isPrerelease(wanted) ? wanted : { ...wanted, dev: 0 }) < 0;
    case '>':
      return comparePep440(open, wanted) > 0 && !isPostOf(candidate, wanted);
  }
}

function isEqual(clause: PythonClause, candidate: Version): boolean {
  if (clause.prefix) return startsWith(candidate, clause.version);
  return (
    comparePep440(
      clause.version.local === null ? { ...candidate, local: null } : candidate,
      clause.version,
    ) === 0
  );
}

function startsWith(candidate: Version, prefix: Version): boolean {
  return (
    candidate.epoch === prefix.epoch &&
    prefix.release.every((segment, index) => segment === (candidate.release[index] ?? 0))
  );
}

/** `>1.0` is not satisfied by 1.0.post1. */
function isPostOf(candidate: Version, wanted: Version): boolean {
  return (
    wanted.post === null &&
    wanted.dev === null &&
    comparePep440({ ...candidate, post: null, dev: null, local: null }, wanted) === 0
  );
}
