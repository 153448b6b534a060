import { isPrerelease, semverSpelling } from '@release-openmed/core';
import type { SeenTag } from '../known/repository';
import type { SeenVersion, Series } from './series';
import { splitTag } from './split-tag';

type Counted = SeenVersion & { readonly reached: boolean };

/** The tags that hold a version, by what stands before it; in the order of their prefixes. */
export function readSeries(tags: readonly SeenTag[]): readonly Series[] {
  const byPrefix = new Map<string, Counted[]>();
  for (const { name, reached } of tags) {
    const split = splitTag(name);
    const version = split && semverSpelling.parse(split.version);
    if (split === null || version === null) continue;
    const known = byPrefix.get(split.prefix) ?? [];
    byPrefix.set(split.prefix, [...known, { text: split.version, version, reached }]);
  }
  return [...byPrefix]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([prefix, versions]) => {
      const [lowest, highest] = ends(versions);
      const [, reached = null] = ends(versions.filter((version) => version.reached));
      if (lowest === undefined || highest === undefined) return [];
      return [{ prefix, count: versions.length, lowest, highest, reached }];
    });
}

function ends(versions: readonly Counted[]): readonly SeenVersion[] {
  const stable = versions.filter(({ version }) => !isPrerelease(version));
  const sorted = [...(stable.length > 0 ? stable : versions)]
    .sort((a, b) => semverSpelling.compare(a.version, b.version))
    .map(({ text, version }) => ({ text, version }));
  return [sorted[0], sorted.at(-1)].flatMap((end) => end ?? []);
}
