import { dirName } from '../../../names/dir-name';
import { inFolder } from '../../../names/in-folder';
import { ok } from '../../../result';
import { tableAt } from '../../documents/table-at';
import type { Need, Package } from '../../runtime/closure';
import { installedLicense } from './installed-license';
import type { ReadNpmLock } from './npm-graph';
import { packageDescription } from './package-description';
import { pnpmKey } from './pnpm-key';
import { type PnpmTables, pnpmTables } from './pnpm-tables';
import { withinFolder } from './within-folder';

const LOCKFILE = 'pnpm-lock.yaml';
const SECTIONS = ['dependencies', 'optionalDependencies', 'devDependencies'] as const;

/**
 * pnpm’s lockfile, versions 6 and 9. It says no licences: those are read where pnpm installs, in
 * its store of links or, hoisted, in `node_modules`.
 */
export const pnpmLockGraph: ReadNpmLock = (path, text) => {
  const tables = pnpmTables(path, text);
  if (tables === null) return ok(null);
  const folder = dirName(path);
  return ok((look) => ({
    find: (from, name) => {
      const importer = tables.importer(withinFolder(folder, from) || '.');
      const places = SECTIONS.map((section) => tableAt(importer, section, name, 'version'));
      return need(
        name,
        places.find((version) => typeof version === 'string'),
        tables,
      );
    },
    packageAt: (id): Package => {
      const { name, version, stored, entry, needs } = description(id, tables);
      const store = `node_modules/.pnpm/${name.replace('/', '+')}@${stored}*`;
      const places = [`${store}/node_modules/${name}`, `node_modules/${name}`].map((place) =>
        inFolder(folder, `${place}/package.json`),
      );
      const said = installedLicense(look, { version, places, lockfile: LOCKFILE });
      const broken = { license: null, why: `its entry in ${LOCKFILE} cannot be read` };
      return { name, version, own: false, ...(entry === null ? broken : said), needs };
    },
  }));
};

interface Description {
  readonly name: string;
  readonly version: string | null;
  /** What its folder in the store has after the name, as far as it can be told. */
  readonly stored: string;
  /** Null: it cannot be read. */
  readonly entry: unknown;
  readonly needs: readonly Need[];
}

function description(id: string, tables: PnpmTables): Description {
  const key = pnpmKey(id);
  const [entry, snapshot] = [tables.entry(key.plain), tables.snapshot(id)];
  const stated = packageDescription(entry);
  const found = { ...table(snapshot, 'dependencies'), ...table(snapshot, 'optionalDependencies') };
  return {
    name: stated.name ?? key.name,
    version: stated.version ?? key.version,
    stored: key.version ?? '',
    entry: (snapshot ?? null) === null ? null : entry,
    needs: [...new Set([...Object.keys(found), ...peers(entry)])].map((name) =>
      need(name, found[name], tables),
    ),
  };
}

/** Of its own requirements an entry repeats those on peers alone; the others it resolves. */
function peers(entry: unknown): readonly string[] {
  const { needs } = packageDescription({
    peerDependencies: tableAt(entry, 'peerDependencies'),
    peerDependenciesMeta: tableAt(entry, 'peerDependenciesMeta'),
  });
  return needs;
}

function need(name: string, version: unknown, { keyOf }: PnpmTables): Need {
  if (typeof version !== 'string') return { name, id: null, why: `it is not in ${LOCKFILE}` };
  if (version.startsWith('link:'))
    return { name, id: null, why: `it is a link to ${version.slice('link:'.length)}` };
  return { name, id: keyOf(name, version), why: '' };
}

function table(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = tableAt(value, key);
  return typeof found === 'object' && found !== null
    ? (found as Readonly<Record<string, unknown>>)
    : {};
}
