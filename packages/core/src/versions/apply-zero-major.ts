import type { Bump } from './bump';
import type { Version } from './version';
import type { ZeroMajor } from './zero-major';

const POLICIES: Readonly<Record<ZeroMajor, Partial<Readonly<Record<Bump, Bump>>>>> = {
  strict: {},
  shift: { major: 'minor', minor: 'patch' },
  minor: { major: 'minor' },
  patch: { minor: 'patch' },
};

/** The bump that a project at `version` takes. From 1.0.0 on every policy leaves it alone. */
export function applyZeroMajor(bump: Bump, version: Version, policy: ZeroMajor): Bump {
  if (version.release[0] !== 0) return bump;
  return POLICIES[policy][bump] ?? bump;
}
