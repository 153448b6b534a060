import { capRange } from '../ecosystems/cap-range';
import { parseVersion } from '../ecosystems/parse-version';
import type { RangeEdit } from '../ecosystems/range-edit';
import { rangesOf } from '../ecosystems/ranges-of';
import { writeRange } from '../ecosystems/write-range';
import type { Failure } from '../failure';
import type { DependencyFact, ProjectFacts, RepoFacts } from '../facts';
import type { History } from '../history/read-history';
import type { RangeChange } from '../plan/release-plan';
import { fail, ok, type Result } from '../result';
import { majorMinor } from '../versions/major-minor';
import { unreachable } from '../unreachable';
import type { Version } from '../versions/version';

/** A requirement that stays open, because it has no bounds. */
export type Uncapped = Omit<RangeChange, 'to'>;

export interface Caps {
  readonly ranges: readonly RangeChange[];
  readonly left: readonly Uncapped[];
}

/**
 * Upper bounds for what projects require of others in the workspace: of each, the MAJOR.MINOR of its
 * last release as the facts' commit has it. Who was never released gets none. Failures:
 * `cap-excludes-version`, those of the formats.
 */
export function cutCaps(
  facts: RepoFacts,
  history: Pick<History, 'baseOf'>,
  names: readonly string[],
): Result<Caps> {
  const failures: Failure[] = [];
  const ranges = new Map<string, RangeChange>();
  const left = new Map<string, Uncapped>();
  const projects = new Map(facts.projects.map((project) => [project.name, project]));
  for (const { name: project, dependencies } of facts.projects) {
    if (!names.includes(project)) continue;
    for (const { on, file, range } of dependencies) {
      const version = history.baseOf(on)?.version;
      if (version === undefined) continue;
      const place = { file, project, on, from: range };
      const key = JSON.stringify([file, on, range]);
      const capped = capOf({ on, file, range }, { required: projects.get(on)!, version, facts });
      if (!capped.ok) failures.push(...capped.failures);
      else if (capped.value === null) left.set(key, place);
      else if (capped.value !== range) ranges.set(key, { ...place, to: capped.value });
    }
  }
  if (failures.length > 0) return fail(...failures);
  return ok({ ranges: [...ranges.values()], left: [...left.values()] });
}

interface Required {
  readonly required: ProjectFacts;
  /** Of its last release. */
  readonly version: Version;
  readonly facts: RepoFacts;
}

/** The requirement as it is to be; null: it cannot be capped. */
function capOf(
  { on, file, range }: Omit<DependencyFact, 'kind'>,
  { required, version, facts }: Required,
): Result<string | null> {
  const ranges = rangesOf(file);
  if (ranges === null) return ok(null);
  if (!isHeld(required, version))
    return fail(excludes(`${on} is at ${required.fileVersion} there`, { file, on, version }));
  const capped = capRange(ranges, range, version);
  switch (capped.kind) {
    case 'refuses':
      return fail(excludes(`${file} requires ${on} ${range}`, { file, on, version }));
    case 'kept':
      return ok(range);
    case 'unbounded':
      return ok(null);
    case 'capped': {
      const packageName = required.packageName ?? on;
      const edit = { packageName, from: range, to: capped.range };
      return isWritten(file, facts.files.get(file) ?? '', edit) ? ok(capped.range) : ok(null);
    }
    default:
      return unreachable(capped);
  }
}

/** Whether the manifest has it where a range can stand; what it lacks altogether is told later. */
function isWritten(file: string, text: string, edit: RangeEdit): boolean {
  const written = writeRange(file, text, edit);
  return !written.ok || written.value !== text;
}

/** Whether the files say the same MAJOR.MINOR. */
function isHeld({ fileVersion, ecosystem }: ProjectFacts, version: Version): boolean {
  const held = fileVersion === null ? null : parseVersion(fileVersion, ecosystem);
  return held === null || majorMinor(held) === majorMinor(version);
}

function excludes(
  what: string,
  { file, on, version }: { readonly file: string; readonly on: string; readonly version: Version },
): Failure {
  return {
    code: 'cap-excludes-version',
    message: `${what}, which a cap to ${majorMinor(version)}, its last release, would exclude.`,
    fix: `Cut the line without --caps, or from a release where ${on} fits.`,
    where: file,
  };
}
