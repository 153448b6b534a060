import picomatch from 'picomatch';
import { ECOSYSTEMS } from '../ecosystems/ecosystems';
import type { FoundDependency } from '../ecosystems/runtime-search';
import type { LicenseException } from '../facts';
import { formatLicense } from '../licenses/format-license';
import { licenseAllowed } from '../licenses/license-allowed';
import type { License } from '../licenses/license';
import { parseLicense } from '../licenses/parse-license';

export interface LicensePolicy {
  readonly allow: readonly string[];
  readonly exceptions: readonly LicenseException[];
  /** ISO 8601. */
  readonly now: string;
}

export interface LicenseProblem {
  readonly kind: 'unknown' | 'not-allowed';
  /** What is wrong with its licence, after the name of what has it. */
  readonly says: string;
  /** A sentence on an exception that does not help; empty without one. */
  readonly but: string;
}

/**
 * What is wrong with the licence of a dependency; null: nothing, or somebody answers for it. Where
 * it is not known what it is, nothing is guessed: an exception says what people have found.
 */
export function judgeLicense(
  dependency: FoundDependency,
  { allow, exceptions, now }: LicensePolicy,
): LicenseProblem | null {
  const license = dependency.license === null ? null : parseLicense(dependency.license);
  const listed = new Set(allow.flatMap((text) => formatted(parseLicense(text))));
  if (license !== null && licenseAllowed(license, listed)) return null;
  const about = exceptions.filter((one) => isAbout(one, dependency));
  const fitting = about.filter((one) => license === null || isSame(one.license, license));
  if (fitting.some(({ until }) => until >= now.slice(0, 10))) return null;
  return { ...problem(dependency, license), but: remark(fitting[0], about[0]) };
}

function formatted(license: License | null): readonly string[] {
  return license === null ? [] : [formatLicense(license)];
}

function isSame(text: string, license: License): boolean {
  return formatted(parseLicense(text))[0] === formatLicense(license);
}

function isAbout(
  exception: LicenseException,
  { name, version, ecosystem }: FoundDependency,
): boolean {
  if (!picomatch.isMatch(name, ECOSYSTEMS[ecosystem].normalizeName(exception.package)))
    return false;
  if (exception.versions === undefined) return true;
  const { manifest, spelling } = ECOSYSTEMS[ecosystem];
  const read = version === null ? null : spelling.parse(version);
  if (read === null || manifest === null) return false;
  const { isRange, accepts } = manifest.ranges;
  return isRange(exception.versions) && accepts(exception.versions, read);
}

function problem(
  { license: text, why }: FoundDependency,
  license: License | null,
): Omit<LicenseProblem, 'but'> {
  if (license !== null)
    return {
      kind: 'not-allowed',
      says: `is under ${text ?? ''}, which gates.licenses.allow does not name`,
    };
  if (text === null)
    return { kind: 'unknown', says: `is under a licence that is not known, because ${why ?? ''}` };
  const said = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return text === NONE_GIVEN
    ? { kind: 'not-allowed', says: 'is UNLICENSED: nobody is given a right to use it' }
    : {
        kind: 'unknown',
        says: `says ${JSON.stringify(said)} of its licence, which is no SPDX expression`,
      };
}

/** How npm’s packages say so. */
const NONE_GIVEN = 'UNLICENSED';
const SHOWN = 60;

function remark(ended: LicenseException | undefined, other: LicenseException | undefined): string {
  if (ended !== undefined) return ` ${ended.who} had let it pass until ${ended.until}.`;
  return other === undefined ? '' : ` An exception for it is for ${other.license}.`;
}
