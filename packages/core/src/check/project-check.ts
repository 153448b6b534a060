import type { RepoFacts } from '../facts';
import type { Finding } from '../finding';
import type {
  BareRelease,
  PlannedRelease,
  RangeChange,
  ReleasePlan,
  SkippedProject,
} from '../plan/release-plan';
import type { ProjectState } from '../policy/project-state';

/** What one project gets of a plan that is made before the merge: plain data, stable in form. */
export interface ProjectCheck {
  readonly schemaVersion: 1;
  readonly project: string;
  /** Folder; `''` is the repository's top. */
  readonly root: string;
  /** Folder of the workspace, likewise. */
  readonly workspace: string;
  /** Where the change goes, or is already. */
  readonly branch: string | null;
  /** Null: it is not released, and `skipped` says why. */
  readonly release: BareRelease | null;
  readonly skipped: SkippedProject | null;
  /** Its requirements on others that its stamp rewrites. */
  readonly ranges: readonly RangeChange[];
  /** Projects that are released because it is. */
  readonly drags: readonly string[];
  /** Commits since its last stable release that changed it, newest first. */
  readonly commits: readonly string[];
  readonly findings: readonly Finding[];
}

export interface CheckedPlan {
  readonly plan: ReleasePlan;
  readonly states: readonly ProjectState[];
  /** The commit at a place in the walk. */
  readonly commitOf: (position: number) => string;
}

/**
 * The part of a project. It says nothing that only other projects or this clone are about, so it is
 * the same wherever and whenever nothing that concerns the project has changed. Null: there is no
 * such project, or it is not releasable.
 */
export function projectCheck(
  { plan, states, commitOf }: CheckedPlan,
  facts: RepoFacts,
  project: string,
): ProjectCheck | null {
  const state = states.find((one) => one.facts.name === project);
  if (state === undefined) return null;
  const release = plan.releases.find((one) => one.project === project) ?? null;
  const check: ProjectCheck = {
    schemaVersion: 1,
    project,
    root: state.facts.root,
    workspace: facts.workspace,
    branch: facts.branch,
    release: release === null ? null : withoutTexts(release),
    skipped: plan.skipped.find((one) => one.project === project) ?? null,
    ranges: plan.ranges.filter((range) => range.project === project),
    drags: plan.releases.filter((one) => isDragged(one, project)).map((one) => one.project),
    commits: state.unreleased.map(commitOf),
    findings: plan.findings.filter((finding) =>
      concerns(finding, state.facts.root, { project, plan }),
    ),
  };
  return facts.source === facts.tip ? check : withoutId(check, facts);
}

function withoutTexts({ notes: _notes, files: _files, ...release }: PlannedRelease): BareRelease {
  return release;
}

function isDragged({ because }: PlannedRelease, by: string): boolean {
  return because.some((cause) => cause.kind === 'dependency' && cause.on === by);
}

/** What names no project is about the files of one, or about all that are released. */
function concerns(
  finding: Finding,
  root: string,
  { project, plan }: { readonly project: string; readonly plan: ReleasePlan },
): boolean {
  if (finding.project !== undefined) return finding.project === project;
  const isInside = finding.where?.startsWith(root === '' ? '' : `${root}/`) ?? false;
  return isInside || plan.releases.some((one) => one.project === project);
}

/**
 * The commit that a merge will make is nowhere yet, and would be another one on top of every other
 * commit of the target branch.
 */
function withoutId(check: ProjectCheck, { source, merge }: RepoFacts): ProjectCheck {
  const id = new RegExp(`${source.slice(0, 7)}[0-9a-f]*`, 'g');
  const word = (merge?.title ?? null) === null ? 'merge' : 'title';
  return JSON.parse(JSON.stringify(check).replace(id, word)) as ProjectCheck;
}
