import type { Config } from './config-schema';

/** How the releases of one project are told in its own changelog. */
export interface ChangelogOptions {
  /** Relative to its folder; null: it has none; undefined: the options do not say. */
  readonly file: string | null | undefined;
  readonly links: boolean;
}

const DEFAULTS = { file: undefined, links: true } as const;

/** What stands under `perProject` goes before what holds for all. */
export function changelogOptions(
  { changelog, perProject }: Config,
  name: string,
): ChangelogOptions {
  const own = perProject[name]?.changelog;
  const all = changelog === 'off' ? DEFAULTS : { ...DEFAULTS, ...changelog };
  if (own === 'off' || (own === undefined && changelog === 'off')) return { ...all, file: null };
  return {
    file: own?.file === undefined ? all.file : own.file,
    links: own?.links ?? all.links,
  };
}
