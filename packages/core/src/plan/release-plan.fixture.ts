import type { PlannedRelease, ReleasePlan } from './release-plan';

/** A plan on stable of nothing, unless said otherwise. */
export function releasePlan({
  request,
  ...more
}: Partial<Omit<ReleasePlan, 'request'>> & {
  readonly request?: Partial<ReleasePlan['request']>;
} = {}): ReleasePlan {
  return {
    schemaVersion: 1,
    id: 'sha256:1d',
    channel: 'stable',
    source: 'source',
    branch: 'main',
    request: { projects: null, releaseAs: null, from: null, write: 'push', ...request },
    releases: [],
    ranges: [],
    skipped: [],
    findings: [],
    ...more,
  };
}

/** A release as its tag says, `core@1.1.0`, after 1.0.0. */
export function plannedRelease(tag: string, more: Partial<PlannedRelease> = {}): PlannedRelease {
  const at = tag.lastIndexOf('@');
  const [project, version] = [tag.slice(0, at), tag.slice(at + 1)];
  return {
    project,
    root: `packages/${project}`,
    ecosystem: 'npm',
    from: { version: '1.0.0', tag: `${project}@1.0.0`, source: 'before' },
    to: { version, tag },
    bump: 'minor',
    because: [],
    notes: '### Added\n\n- a thing',
    files: [],
    ...more,
  };
}
