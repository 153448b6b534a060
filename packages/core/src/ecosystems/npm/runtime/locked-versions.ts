import { parse } from 'jsonc-parser';
import { tableAt } from '../../documents/table-at';

/** Versions by package; null: one of them has no version that could be compared. */
export type LockedVersions = ReadonlyMap<string, ReadonlySet<string> | null>;

/**
 * Which versions of which packages a lockfile names whose graph is not read: enough to tell that
 * what is installed is something else. What is not of the form that Yarn or Bun write is in none.
 */
export const LOCKED_VERSIONS: Readonly<Record<string, (text: string) => LockedVersions>> = {
  'yarn.lock': (text) =>
    gathered(
      text.split(/^(?=\S)/m).map((entry) => {
        const [head = ''] = entry.split('\n');
        const resolution = /^ {2}resolution: "?([^"\n]+)/m.exec(entry)?.[1] ?? head;
        const version = /^ {2}version:? "?([^"\s]+)/m.exec(entry)?.[1] ?? '';
        return { name: nameIn(resolution), version };
      }),
    ),
  'bun.lock': (text) =>
    gathered(
      Object.values(
        Object(tableAt(parse(text, [], { allowTrailingComma: true }), 'packages')) as object,
      ).map((entry) => {
        const resolution = Array.isArray(entry) ? String(entry[0]) : '';
        const name = nameIn(resolution);
        return { name, version: resolution.slice(name.length + 1) };
      }),
    ),
};

interface Locked {
  readonly name: string;
  readonly version: string;
}

function gathered(entries: readonly Locked[]): LockedVersions {
  const versions = new Map<string, Set<string> | null>();
  for (const { name, version } of entries) {
    if (name === '') continue;
    const others = versions.get(name);
    // What is linked, or comes from a repository, has any.
    if (others === null || !/^\d+\.\d+\.\d+(?!-use\.local)/.test(version)) versions.set(name, null);
    else versions.set(name, new Set([...(others ?? []), version]));
  }
  return versions;
}

const NAME = /^"?((?:@[^/@\s]+\/)?[^/@\s",]+)@(?:npm:((?:@[^/@\s]+\/)?[^/@\s",]+)@)?/;

/** Of `left@npm:1.2.0`; of an alias, `short@npm:left@^1.0.0`, what it stands for. */
function nameIn(resolution: string): string {
  const [, name = '', meant] = NAME.exec(resolution) ?? [];
  return meant ?? name;
}
