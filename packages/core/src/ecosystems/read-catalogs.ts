import type { EcosystemName } from '../names/ecosystem-name';
import { all, ok, type Result } from '../result';
import { catalogAt } from './catalog-at';
import { CATALOGS } from './catalogs';
import { ECOSYSTEMS } from './ecosystems';
import type { Requirement } from './manifest';

/** Where the range of a requirement stands, when its manifest only names a catalog. */
export type StandsFor = (
  ecosystem: EcosystemName,
  requirement: Pick<Requirement, 'name' | 'range'>,
) => { readonly file: string; readonly range: string } | null;

/**
 * The catalogs of a workspace, `folder` being its own in the repository, from texts by their path
 * there. Failure: `manifest-malformed`.
 */
export function readCatalogs(
  files: ReadonlyMap<string, string>,
  folder: string,
): Result<StandsFor> {
  const paths = CATALOGS.map((file) => (folder === '' ? file : `${folder}/${file}`));
  const read = all(
    paths.map((path) => catalogAt(path)?.catalogs.read(path, files.get(path) ?? '') ?? ok([])),
  );
  if (!read.ok) return read;
  return ok((ecosystem, { name, range }) => {
    const { catalogs } = ECOSYSTEMS[ecosystem];
    const catalog = catalogs?.named(range) ?? null;
    if (catalogs === null || catalog === null) return null;
    const index = CATALOGS.indexOf(catalogs.file);
    const entry = read.value[index]?.find((one) => one.catalog === catalog && one.name === name);
    return entry === undefined ? null : { file: paths[index]!, range: entry.range };
  });
}
