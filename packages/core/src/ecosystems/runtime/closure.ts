import type { RuntimeDependency, RuntimeProject } from './runtime';

/** Something that is needed, and where it is found. */
export interface Need {
  readonly name: string;
  /** What `PackageAt` takes; null: it is nowhere. */
  readonly id: string | null;
  /** Where it is nowhere: why, as what follows upon “because”. */
  readonly why: string;
}

export interface Package extends Pick<RuntimeDependency, 'name' | 'version' | 'license' | 'why'> {
  /** Of the workspace: its licence is nobody’s concern here, and what it needs is. */
  readonly own: boolean;
  readonly needs: readonly Need[];
}

export type PackageAt = (id: string) => Package;

/** All that a project needs, directly and through others, once each and on the shortest way. */
export function closure(
  project: RuntimeProject,
  needs: readonly Need[],
  packageAt: PackageAt,
): readonly RuntimeDependency[] {
  const { name: owner, manifest } = project;
  const found = new Map<string, RuntimeDependency>();
  const seen = new Set<string>();
  let level = needs.map((need) => ({ need, chain: [owner] as readonly string[] }));
  while (level.length > 0) {
    level = level.flatMap(({ need, chain: above }) => {
      const key = need.id ?? `nowhere ${need.name}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const one = need.id === null ? nowhere(need) : packageAt(need.id);
      const { own, name, version, license, why } = one;
      const chain = [...above, name];
      const place = `${name} ${version ?? ''}`;
      if (!own && !found.has(place))
        found.set(place, { project: owner, manifest, name, version, chain, license, why });
      return one.needs.map((next) => ({ need: next, chain }));
    });
  }
  return [...found.values()];
}

function nowhere({ name, why }: Need): Package {
  return { name, version: null, license: null, why, own: false, needs: [] };
}
