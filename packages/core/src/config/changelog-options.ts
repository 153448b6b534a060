import type { Config } from './config-schema';

/** How the releases of one project are told in its own changelog. */
export interface ChangelogOptions {
  /** Relative to its folder; null: it has none; undefined: the options do not say. */
  readonly file: string | null | undefined;
  /** `file`: as its newest sections are. */
  readonly style: 'keep-a-changelog' | 'file';
  readonly links: boolean;
  readonly authors: boolean;
}

const DEFAULTS: ChangelogOptions = {
  file: undefined,
  style: 'keep-a-changelog',
  links: true,
  authors: false,
};

/** What stands under `perProject` goes before what holds for all. */
export function changelogOptions(
  { changelog, perProject }: Config,
  name: string,
): ChangelogOptions {
  const own = perProject[name]?.changelog;
  const isOff = own === 'off' || (own === undefined && changelog === 'off');
  const all = changelog === 'off' ? DEFAULTS : changelog;
  const said = typeof own === 'object' ? own : {};
  return {
    file: isOff ? null : orElse(said.file, all.file),
    style: orElse(said.style, all.style),
    links: orElse(said.links, all.links),
    authors: orElse(said.authors, all.authors),
  };
}

function orElse<T>(value: T | undefined, otherwise: T): T {
  return value === undefined ? otherwise : value;
}
