import { parse } from 'semver';
import { finalVersion } from './final-version';
import { parsePep440 } from './parse-pep440';
import type { PrePhase, Version } from './version';

type Identifiers = readonly (string | number)[];

/**
 * `pre`, `preview` and `c`, which PEP 440 takes for `rc`, are words of their own in SemVer's order.
 */
const PHASES: ReadonlyMap<string, PrePhase> = new Map([
  ['a', 'a'],
  ['alpha', 'a'],
  ['b', 'b'],
  ['beta', 'b'],
  ['rc', 'rc'],
]);
const GLUED = /^(?:a|alpha|b|beta|rc|dev)\d/i;

/**
 * A valid SemVer text, `v` in front allowed. Identifiers that stand apart are SemVer's way to say
 * them (`-rc.1.dev.3`: a build above rc 1), glued ones are PEP 440's (`-rc1`, `-rc1.dev3`: a build
 * below rc 1). Whatever PEP 440 cannot say keeps its identifiers in `other`: also `-1` and
 * `-post1`, which are prereleases to SemVer though PEP 440 would read post releases.
 */
export function parseSemver(text: string): Version | null {
  const parsed = parse(text);
  if (parsed === null) return null;
  const release = [parsed.major, parsed.minor, parsed.patch];
  const local = parsed.build.length === 0 ? null : parsed.build.join('.');
  const pre = readSpaced(parsed.prerelease) ??
    readGlued(parsed.prerelease) ?? { other: parsed.prerelease };
  return { ...finalVersion(release), ...pre, local };
}

function readSpaced(identifiers: Identifiers): Partial<Version> | null {
  if (identifiers.length === 0) return {};
  const [word, number = 0, ...rest] = identifiers;
  if (typeof word !== 'string' || typeof number !== 'number') return null;
  if (word.toLowerCase() === 'dev') return rest.length === 0 ? { dev: number } : null;
  const phase = PHASES.get(word.toLowerCase());
  return phase === undefined ? null : readPhase({ phase, number }, rest);
}

/** `-rc.1`, or a build above it, which leads to the next one: `-rc.1.dev.3`. */
function readPhase(pre: NonNullable<Version['pre']>, build: Identifiers): Partial<Version> | null {
  if (build.length === 0) return { pre };
  const [dev, count] = build;
  if (build.length !== 2 || dev !== 'dev' || typeof count !== 'number') return null;
  return { pre: { ...pre, number: pre.number + 1 }, dev: count };
}

function readGlued(identifiers: Identifiers): Partial<Version> | null {
  const text = identifiers.join('.');
  if (!GLUED.test(text)) return null;
  const version = parsePep440(`0-${text}`);
  return version === null || version.post !== null ? null : { pre: version.pre, dev: version.dev };
}
