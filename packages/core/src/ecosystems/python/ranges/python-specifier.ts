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
  const clause: PythonClause = {
    operator: operator as PythonOperator,
    blank,
    text: number,
    version,
    prefix: star !== undefined,
  };
  return OPERATORS[clause.operator].allows(clause) ? clause : null;
}

/**
 * PEP 440, "Version specifiers", prereleases allowed: pip applies its reluctance to them when it
 * picks a version, and takes an installed one for any clause that its order satisfies.
 */
export function clauseAccepts(clause: PythonClause, candidate: Version): boolean {
  return OPERATORS[clause.operator].accepts(clause, candidate);
}

interface Operator {
  /** Whether PEP 440 allows it to be asked so. */
  readonly allows: (clause: PythonClause) => boolean;
  readonly accepts: (clause: PythonClause, candidate: Version) => boolean;
}

const OPERATORS: Readonly<Record<PythonOperator, Operator>> = {
  '===': {
    allows: ({ prefix }) => !prefix,
    accepts: ({ text }, candidate) => pep440Spelling.format(candidate) === text.toLowerCase(),
  },
  '==': { allows: allowsEquality, accepts: isEqual },
  '!=': { allows: allowsEquality, accepts: (clause, candidate) => !isEqual(clause, candidate) },
  '~=': {
    allows: (clause) => allowsOrder(clause) && clause.version.release.length > 1,
    accepts: ({ version: { release, epoch }, version }, candidate) =>
      comparePublic(candidate, version) >= 0 &&
      startsWith(candidate, finalVersion(release.slice(0, -1), epoch)),
  },
  '>=': {
    allows: allowsOrder,
    accepts: ({ version }, candidate) => comparePublic(candidate, version) >= 0,
  },
  '<=': {
    allows: allowsOrder,
    accepts: ({ version }, candidate) => comparePublic(candidate, version) <= 0,
  },
  '<': {
    allows: allowsOrder,
    accepts: ({ version }, candidate) =>
      comparePep440(candidate, isPrerelease(version) ? version : { ...version, dev: 0 }) < 0,
  },
  '>': {
    allows: allowsOrder,
    accepts: ({ version }, candidate) =>
      comparePublic(candidate, version) > 0 && !isPostOf(candidate, version),
  },
};

function allowsOrder({ prefix, version }: PythonClause): boolean {
  return !prefix && version.local === null;
}

function allowsEquality({ prefix, version }: PythonClause): boolean {
  return !prefix || (!isPrerelease(version) && version.post === null && version.local === null);
}

/** The order without the candidate's local part, which only an equality looks at. */
function comparePublic(candidate: Version, wanted: Version): number {
  return comparePep440({ ...candidate, local: null }, wanted);
}

function isEqual(clause: PythonClause, candidate: Version): boolean {
  if (clause.prefix) return startsWith(candidate, clause.version);
  const compare = clause.version.local === null ? comparePublic : comparePep440;
  return compare(candidate, clause.version) === 0;
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
    comparePublic({ ...candidate, post: null, dev: null }, wanted) === 0
  );
}
