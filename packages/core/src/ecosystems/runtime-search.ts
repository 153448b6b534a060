import { all, ok, type Result } from '../result';
import type { EcosystemName } from '../names/ecosystem-name';
import { manifestEcosystem } from '../names/manifest-ecosystem';
import { ECOSYSTEMS } from './ecosystems';
import type { Found } from './runtime/search';
import { search } from './runtime/search';
import type { RuntimeAsked, RuntimeDependency, RuntimeProject } from './runtime/runtime';

/** Of which projects it is asked, all manifests together. */
export interface RuntimeRequest extends Pick<RuntimeAsked, 'workspace' | 'environments'> {
  /** Names of projects. */
  readonly released: readonly string[];
  /** All of the workspace. */
  readonly projects: readonly {
    readonly name: string;
    readonly root: string;
    readonly manifests: readonly string[];
  }[];
}

/** With the ecosystem whose manifest asks for it. */
export interface FoundDependency extends RuntimeDependency {
  readonly ecosystem: EcosystemName;
}

/**
 * What projects bring along at run time, in every ecosystem that has a manifest of theirs. It
 * yields patterns of files on disk that it has to see. `files`: manifests and lockfiles at the
 * commit. Failure: `manifest-malformed`.
 */
export function runtimeSearch(
  { released, projects, ...asked }: RuntimeRequest,
  files: RuntimeAsked['files'],
): Result<Generator<readonly string[], readonly FoundDependency[], Found>> {
  const works = Object.entries(ECOSYSTEMS).flatMap(([name, { runtime }]) => {
    const own = projects.flatMap((project) => manifestsIn(name as EcosystemName, project));
    const asking = own.filter((project) => released.includes(project.name));
    if (runtime === null || asking.length === 0) return [];
    const work = runtime({ ...asked, released: asking, own, files });
    return [work.ok ? ok({ ecosystem: name as EcosystemName, find: work.value }) : work];
  });
  const ready = all(works);
  if (!ready.ok) return ready;
  return ok(
    search((look) =>
      ready.value.flatMap(({ ecosystem, find }) =>
        find(look).map((dependency) => ({ ...dependency, ecosystem })),
      ),
    ),
  );
}

function manifestsIn(
  ecosystem: EcosystemName,
  { name, root, manifests }: RuntimeRequest['projects'][number],
): readonly RuntimeProject[] {
  return manifests
    .filter((manifest) => manifestEcosystem(manifest) === ecosystem)
    .map((manifest) => ({ name, root, manifest }));
}
