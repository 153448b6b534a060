import type { RepoFacts } from '../facts';
import { catalogAt } from '../ecosystems/catalog-at';
import type { LockChange } from '../ecosystems/lock-change';
import type { RangeChange } from '../plan/release-plan';
import { baseName } from '../names/base-name';
import { unpublished } from './unpublished';
import type { Stamped } from './stamped';

/**
 * What lockfiles have to repeat: the new versions, and the rewritten requirements under the project
 * that has them.
 */
export function lockChanges(stamped: Stamped, facts: RepoFacts): readonly LockChange[] {
  const { releases, ranges, overtaken } = stamped;
  const names = new Map(
    facts.projects.map((project) => [project.name, project.packageName ?? project.name]),
  );
  const raised = releases.filter(({ project }) => overtaken?.has(project) !== true);
  const versions = new Map([
    ...raised.map(({ project, to }) => [project, to.version] as const),
    ...unpublished(stamped).map(({ name, group }) => [name, group.version] as const),
  ]);
  return facts.projects
    .filter(({ name }) => versions.has(name) || ranges.some(({ project }) => project === name))
    .map((project): LockChange => {
      const own = ranges.filter((range) => range.project === project.name);
      const [left, held] = [own.filter(inCatalog), own.filter((range) => !inCatalog(range))];
      const edits = (changed: readonly RangeChange[]) =>
        changed.map(({ on, from, to }) => ({ packageName: names.get(on) ?? on, from, to }));
      return {
        root: project.root,
        packageName: names.get(project.name)!,
        version: versions.get(project.name) ?? null,
        ranges: edits(held),
        catalogs: edits(left),
        texts: Object.fromEntries(
          project.manifests.map((path) => [baseName(path), facts.files.get(path) ?? '']),
        ),
      };
    });
}

function inCatalog({ file }: RangeChange): boolean {
  return catalogAt(file) !== null;
}
