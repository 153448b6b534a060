import { normalizePythonName } from '../../../names/normalize-python-name';
import { comparePep440 } from '../../../versions/compare-pep440';
import { parsePep440 } from '../../../versions/parse-pep440';
import { tableAt } from '../../documents/table-at';
import { parseToml } from '../../documents/toml-document';
import { remembered } from '../../runtime/remembered';
import type { CoreMetadata } from './core-metadata';
import { packageId } from './package-id';
import type { OpenPythonGraph } from './python-graph';
import type { PythonNeed } from './python-need';
import { readPackageId } from './read-package-id';
import { wantedWith } from './wanted-with';

const HEAD = /^\[\[package\]\]/gm;
const NAME = /^name[ \t]*=[ \t]*"([^"\n]*)"/m;
const VERSION = /^version[ \t]*=[ \t]*"([^"\n]*)"/m;

interface Block {
  readonly name: string;
  /** Null: its version is dynamic. */
  readonly version: string | null;
  readonly text: string;
}

/**
 * uv’s lockfile. It says no licences: those are read from what is installed. Only packages that are
 * reached are parsed: the whole text would take half a second a megabyte.
 */
export function uvLockGraph(path: string, text: string): OpenPythonGraph {
  const blocks = blocksOf(text);
  const wanted = ({ name, version }: Pick<PythonNeed, 'name' | 'version'>): readonly Block[] =>
    (blocks.get(name) ?? []).filter((block) => version === null || block.version === version);
  const needsOf = remembered((block: Block) => readNeeds(path, block));
  const cannot = `its entry in uv.lock cannot be read`;
  return (installed) => ({
    find: (want) => {
      const { name, extras } = want;
      const found = wanted(want).map(({ version }) => packageId({ name, version, extras }));
      return found.length === 0
        ? [{ name, id: null, why: 'it is not in uv.lock' }]
        : found.map((id) => ({ name, id, why: '' }));
    },
    packageAt: (id) => {
      const { name, version, extras } = readPackageId(id);
      const [block] = wanted({ name, version });
      const needs = block === undefined ? null : needsOf(block);
      const said = licenseOf(installed.get(name), version);
      return {
        name,
        version,
        ...(needs === null ? { license: null, why: cannot } : said),
        wants: wantedWith(needs ?? [], extras),
      };
    },
    ofProject: (name) => {
      const [block] = wanted({ name, version: null });
      return block === undefined ? null : needsOf(block);
    },
  });
}

function blocksOf(text: string): ReadonlyMap<string, readonly Block[]> {
  const starts = [...text.matchAll(HEAD)].map(({ index }) => index);
  const blocks = new Map<string, Block[]>();
  for (const [at, start] of starts.entries()) {
    const block = text.slice(start, starts[at + 1]);
    const name = normalizePythonName(NAME.exec(block)?.[1] ?? '');
    const version = VERSION.exec(block)?.[1] ?? null;
    blocks.set(name, [...(blocks.get(name) ?? []), { name, version, text: block }]);
  }
  return blocks;
}

/** Null: it is no TOML. */
function readNeeds(path: string, block: Block): readonly PythonNeed[] | null {
  const document = parseToml(path, block.text);
  if (!document.ok) return null;
  const [table] = [tableAt(document.value.value, 'package')].flat() as readonly unknown[];
  const extras = Object.entries(tableAt(table, 'optional-dependencies') ?? {});
  return [
    ...listed(tableAt(table, 'dependencies'), null),
    ...extras.flatMap(([extra, list]) => listed(list, [normalizePythonName(extra)])),
  ];
}

function listed(list: unknown, only: PythonNeed['only']): readonly PythonNeed[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry): PythonNeed[] => {
    const [name, version, extra] = ['name', 'version', 'extra'].map((key) => tableAt(entry, key));
    if (typeof name !== 'string') return [];
    return [
      {
        name: normalizePythonName(name),
        version: typeof version === 'string' ? version : null,
        extras: [extra ?? []].flat().map((one) => normalizePythonName(String(one))),
        only,
      },
    ];
  });
}

function licenseOf(
  metadata: CoreMetadata | undefined,
  version: string | null,
): { readonly license: string | null; readonly why: string | null } {
  if (metadata === undefined) return { license: null, why: 'it is not installed here' };
  if (version !== null && !isSame(metadata.version, version))
    return {
      license: null,
      why: `${metadata.version} is installed here, and not what uv.lock says`,
    };
  const { license } = metadata;
  return { license, why: license === null ? 'its metadata says none' : null };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [parsePep440(one), parsePep440(other)];
  return a === null || b === null ? one === other : comparePep440(a, b) === 0;
}
