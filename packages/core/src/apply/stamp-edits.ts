import { CHANNELS } from '../channels/channels';
import { updateChangelog } from '../changelog/update-changelog';
import { updateWorkspaceChangelog } from '../changelog/update-workspace-changelog';
import type { Config } from '../config/config-schema';
import type { Failure } from '../failure';
import type { ProjectFacts, RepoFacts } from '../facts';
import type { FileEdit } from '../operation';
import { fail, ok, type Result } from '../result';
import { holdersOf } from '../ecosystems/holders/holders-of';
import { lockfileAt } from '../ecosystems/lockfile-at';
import { updateLockfile } from '../ecosystems/update-lockfile';
import { writeRange } from '../ecosystems/write-range';
import { writeVersion } from '../ecosystems/write-version';
import { changelogSections } from './changelog-sections';
import { unpublished } from './unpublished';
import { lockChanges } from './lock-changes';
import type { Stamped } from './stamped';
import { workspaceSection } from './workspace-section';

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
 * What a stamp writes: version holders, requirements that changed, lockfiles that repeat either,
 * and on the stable channel the changelogs. Every edit is the least one; a file whose text stays as
 * it is, is not in the list. Failures: those of the formats.
 */
export function stampEdits(
  plan: Stamped,
  facts: RepoFacts,
  config: Config,
): Result<readonly StampEdit[]> {
  const edits = new Map<string, StampEdit>();
  const failures: Failure[] = [];
  for (const step of steps(plan, facts, config)) {
    const edit = withStep(edits.get(step.path), step, facts);
    if (!edit.ok) failures.push(...edit.failures);
    else if (edit.value !== null) edits.set(step.path, edit.value);
  }
  if (failures.length > 0) return fail(...failures);
  return ok([...edits.values()].sort((a, b) => (a.path < b.path ? -1 : 1)));
}

/** The edit of a file after a further step; null: the step changes nothing. */
function withStep(
  before: StampEdit | undefined,
  { path, projects, change }: Step,
  { files }: RepoFacts,
): Result<StampEdit | null> {
  const old = before?.text ?? files.get(path) ?? null;
  const changed = change(old);
  if (!changed.ok) return changed;
  // What an edit before it has written already is part of this one too.
  const same = before === undefined && changed.value === old;
  if (changed.value === null || same) return ok(null);
  const owners = new Set([...(before?.projects ?? []), ...projects]);
  return ok({ path, text: changed.value, projects: [...owners] });
}

function steps(plan: Stamped, facts: RepoFacts, config: Config): readonly Step[] {
  const projects = new Map(facts.projects.map((project) => [project.name, project]));
  const { writesChangelog } = CHANNELS[plan.channel];
  const all = plan.releases.map(({ project }) => project);
  const locks = lockChanges(plan, facts);
  return [
    ...plan.releases
      .filter(({ project }) => plan.overtaken?.has(project) !== true)
      .flatMap(({ project, to }) => holderSteps([project], projects.get(project)!, to.version)),
    ...unpublished(plan).flatMap(({ group, name }) =>
      holderSteps(group.projects, projects.get(name)!, group.version),
    ),
    ...plan.ranges.map(({ file, project, on, from, to }): Step => {
      const packageName = projects.get(on)?.packageName ?? on;
      return {
        path: file,
        projects: [project],
        change: present((text) => writeRange(file, text, { packageName, from, to })),
      };
    }),
    ...[...facts.files.keys()]
      .filter((path) => lockfileAt(path) !== null)
      .map((path): Step => ({
        path,
        projects: all,
        change: present((text) => updateLockfile(path, text, locks)),
      })),
    ...(writesChangelog ? changelogSteps(plan, facts, config) : []),
  ];
}

function holderSteps(
  owners: readonly string[],
  facts: ProjectFacts,
  version: string,
): readonly Step[] {
  return holdersOf(facts).map((holder): Step => ({
    path: holder.path,
    projects: owners,
    change: present((text) => writeVersion(holder, text, version)),
  }));
}

function changelogSteps(plan: Stamped, facts: RepoFacts, config: Config): readonly Step[] {
  const own = changelogSections(plan, facts, config).map(({ projects, ...release }): Step => ({
    path: release.path,
    projects,
    change: (old) => updateChangelog(old, release),
  }));
  const shared = workspaceSection(plan, facts, config);
  if (shared === null) return own;
  const projects = shared.releases.map(({ project }) => project);
  const change: Step['change'] = (old) => updateWorkspaceChangelog(old, shared);
  return [...own, { path: shared.path, projects, change }];
}

function present(change: (text: string) => Result<string>): Step['change'] {
  return (old) => (old === null ? ok(null) : change(old));
}
