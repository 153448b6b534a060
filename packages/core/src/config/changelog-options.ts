import type { Config } from './config-schema';

/** How the releases of one project are told in its own changelog. */
export interface ChangelogOptions {
  /** Relative to its folder; null: it has none; undefined: the options do not say. */
  readonly file: string | null | undefined;
  /** `file`: as its newest sections are. */
  readonly style: 'keep-a-changelog' | 'file';
  readonly links: boolean;
}

const DEFAULTS: ChangelogOptions = { file: undefined, style: 'keep-a-changelog', links: true };

/** What stands under `perProject` goes before what holds for all. */
export function changelogOptions(
  { changelog, perProject }: Config,
  name: string,
): ChangelogOptions {
  const own = perProject[name]?.changelog;
  const all = changelog === 'off' ? DEFAULTS : { ...DEFAULTS, ...changelog };
  if (own === undefined) return changelog === 'off' ? { ...all, file: null } : all;
  if (own === 'off') return { ...all, file: null };
  const said = <T>(value: T | undefined, otherwise: T): T =>
    value === undefined ? otherwise : value;
  return {
    file: said(own.file, all.file),
    style: said(own.style, all.style),
    links: said(own.links, all.links),
  };
}
