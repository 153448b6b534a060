import { CHANNELS } from '../channels/channels';
import { compareUrl } from '../changelog/compare-url';
import { updateChangelog } from '../changelog/update-changelog';
import type { Failure } from '../failure';
import type { ProjectFacts, RepoFacts } from '../facts';
import type { FileEdit } from '../operation';
import type { PlannedRelease } from '../plan/release-plan';
import { fail, ok, type Result } from '../result';
import { updateLockfile } from '../ecosystems/update-lockfile';
import { writeRange } from '../ecosystems/write-range';
import { writeVersion } from '../ecosystems/write-version';
import { CHANGELOG } from '../names/file-names';
import { lockChanges } from './lock-changes';
import type { Stamped } from './stamped';

/** An edit, and the projects whose release it is part of. */
export interface StampEdit extends FileEdit {
  readonly projects: readonly string[];
}

interface Step {
  readonly path: string;
  readonly projects: readonly string[];
  /** Old text to new; null in: there is no such file; null out: there shall be none. */
  readonly change: (old: string | null) => Result<string | null>;
}

/**
 * What a stamp writes: version holders, requirements that changed, lockfiles that repeat either, and on the stable channel the
 * changelogs. Every edit is the least one; a file whose text stays as it is, is not in the list. Failures: those of the formats.
 */
export function stampEdits(plan: Stamped, facts: RepoFacts): Result<readonly StampEdit[]> {
  const edits = new Map<string, StampEdit>();
  const failures: Failure[] = [];
  for (const { path, projects, change } of steps(plan, facts)) {
    const old = edits.get(path)?.text ?? facts.files.get(path) ?? null;
    const changed = change(old);
    if (!changed.ok) failures.push(...changed.failures);
    else if (changed.value !== null && changed.value !== old) {
      edits.set(path, {
        path,
        text: changed.value,
        projects: [...new Set([...(edits.get(path)?.projects ?? []), ...projects])],
      });
    }
  }
  return failures.length > 0
    ? fail(...failures)
    : ok([...edits.values()].sort((a, b) => (a.path < b.path ? -1 : 1)));
}

function steps(plan: Stamped, facts: RepoFacts): readonly Step[] {
  const projects = new Map(facts.projects.map((project) => [project.name, project]));
  const all = plan.releases.map(({ project }) => project);
  const locks = lockChanges(plan, facts);
  return [
    ...plan.releases.flatMap((release) =>
      releaseSteps(
        release,
        projects.get(release.project)!,
        CHANNELS[plan.channel].writesChangelog ? facts : null,
      ),
    ),
    ...plan.ranges.map(({ file, project, on, from, to }): Step => {
      const packageName = projects.get(on)?.packageName ?? on;
      return {
        path: file,
        projects: [project],
        change: present((text) => writeRange(file, text, { packageName, from, to })),
      };
    }),
    ...[...facts.files.keys()].map((path): Step => ({
      path,
      projects: all,
      change: present((text) => updateLockfile(path, text, locks)),
    })),
  ];
}

/** `facts`: null on channels that write no changelog. */
function releaseSteps(
  { project, root, from, to, notes }: PlannedRelease,
  { manifests, versionFiles }: ProjectFacts,
  facts: RepoFacts | null,
): readonly Step[] {
  const projects = [project];
  const holders = [...manifests.map((path) => ({ path, pattern: null })), ...versionFiles];
  const steps = holders.map(({ path, pattern }): Step => ({
    path,
    projects,
    change: present((text) => writeVersion(path, text, { version: to.version, pattern })),
  }));
  if (facts === null) return steps;
  const path = root === '' ? CHANGELOG : `${root}/${CHANGELOG}`;
  const url = compareUrl(facts.remote?.web ?? null, from?.tag ?? null, to.tag);
  const release = {
    project,
    path,
    version: to.version,
    date: facts.now.slice(0, 10),
    notes,
    compareUrl: url,
  };
  return [...steps, { path, projects, change: (old) => updateChangelog(old, release) }];
}

function present(change: (text: string) => Result<string>): Step['change'] {
  return (old) => (old === null ? ok(null) : change(old));
}
