import { satisfies } from 'semver';
import { finalVersion } from '../../../versions/final-version';
import { semverSpelling } from '../../../versions/semver-spelling';
import { isPrerelease } from '../../../versions/is-prerelease';
import type { Version } from '../../../versions/version';
import { npmRangeAccepts } from './npm-range-accepts';
import { parseNpmSpecifier } from './npm-specifier';
import { raisedBound } from '../../../versions/raised-bound';

const COMPARATOR = /(~>|[<>]=?|[=^~])?(\s*)([^\s<>=^~|]+)/g;
const HYPHEN = /^(\S+)(\s+-\s+)(\S+)$/;

/**
 * The least edit of an npm specifier that lets `version` in; operators, precision and protocol
 * stay.
 */
export function rewriteNpmRange(text: string, version: Version): string {
  if (npmRangeAccepts(text, version)) return text;
  const { protocol, range } = parseNpmSpecifier(text);
  const alternatives = range.split('||');
  const rewritten = rewriteSet((alternatives.at(-1) ?? '').trim(), version);
  // Whoever lists what is supported goes on listing it; yet next to an open alternative npm
  // overlooks a named prerelease.
  const listed = `${protocol}${range} || ${rewritten}`;
  return alternatives.length > 1 && npmRangeAccepts(listed, version)
    ? listed
    : `${protocol}${rewritten}`;
}

function rewriteSet(set: string, version: Version): string {
  const exact = semverSpelling.format(version);
  const hyphen = HYPHEN.exec(set);
  if (hyphen !== null) return rewriteHyphen(hyphen, version);
  const raised = set.replace(COMPARATOR, (whole, ...groups) => {
    const { operator, blank, text } = comparatorOf(groups);
    return letsIn(`${operator}${text}`, version)
      ? whole
      : rewriteComparator({ operator, blank, text }, version);
  });
  if (satisfies(exact, raised)) return raised;
  const naming = namePrerelease(raised, exact);
  // A set that contradicts itself lets nothing in, however it is raised.
  return satisfies(exact, naming) ? naming : `^${exact}`;
}

interface Comparator {
  readonly operator: string;
  readonly blank: string;
  readonly text: string;
}

function comparatorOf([operator = '', blank = '', text = '']: readonly string[]): Comparator {
  return { operator, blank, text };
}

/**
 * Only npm's reluctance about prereleases is left to overcome: it yields to a comparator that names
 * one.
 */
function namePrerelease(set: string, exact: string): string {
  let named = false;
  const naming = set.replace(COMPARATOR, (whole, ...groups) => {
    const { operator, blank } = comparatorOf(groups);
    if (named || operator.startsWith('<')) return whole;
    named = true;
    return `${operator === '>' ? '>=' : operator}${blank}${exact}`;
  });
  return named ? naming : `>=${exact} ${set}`;
}

/**
 * Whether a comparator lets a version in by order alone. An upper bound is asked about the release
 * that is led to.
 */
function letsIn(comparator: string, version: Version): boolean {
  const asked = comparator.startsWith('<') ? finalVersion(version.release) : version;
  return satisfies(semverSpelling.format(asked), comparator, { includePrerelease: true });
}

function rewriteComparator({ operator, blank, text }: Comparator, version: Version): string {
  switch (operator) {
    case '>':
    case '>=':
      return `>=${blank}${semverSpelling.format(version)}`;
    case '<':
      return `<${blank}${upperBound(text, version)}`;
    case '<=':
      return `<=${blank}${withShape(text, finalVersion(version.release))}`;
    default:
      return `${operator}${blank}${withShape(text, version)}`;
  }
}

/** `-0` stays: it keeps out the prereleases of the bound. */
function upperBound(text: string, version: Version): string {
  const [numbers = '', suffix] = text.split('-');
  const bound = numbers.split('.').map((part) => Number(part.replace(/\D/g, '')));
  return `${raisedBound(bound, version.release).join('.')}${suffix === '0' ? '-0' : ''}`;
}

/**
 * As many numbers as `text` has, wildcards where it has them; a prerelease needs all of its own.
 */
function withShape(text: string, version: Version): string {
  if (isPrerelease(version)) return semverSpelling.format(version);
  const [numbers = ''] = text.split(/[-+]/);
  return numbers
    .split('.')
    .map((part, index) => part.replace(/\d+/, String(version.release[index] ?? 0)))
    .join('.');
}

function rewriteHyphen(
  [, low = '', dash = '', high = '']: readonly string[],
  version: Version,
): string {
  const from =
    letsIn(`>=${low}`, version) && !isPrerelease(version) ? low : semverSpelling.format(version);
  return `${from}${dash}${letsIn(`<=${high}`, version) ? high : withShape(high, finalVersion(version.release))}`;
}
