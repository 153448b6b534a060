import { baseName } from '../../../names/base-name';
import { OLDER_MANIFESTS } from '../../../names/file-names';
import { normalizePythonName } from '../../../names/normalize-python-name';
import { ok, type Result } from '../../../result';
import { tableAt } from '../../documents/table-at';
import { parseToml } from '../../documents/toml-document';
import { readSetupCfg } from '../read-setup-cfg';
import { readPyproject } from '../read-pyproject';
import { type PythonNeed, pythonNeed } from './python-need';

export interface OwnNeeds {
  /** In normal form; null: it names no package. */
  readonly name: string | null;
  readonly version: string | null;
  /** Null: the manifest leaves them to the build. */
  readonly needs: readonly PythonNeed[] | null;
  /** All that it offers. */
  readonly extras: readonly string[];
}

/**
 * What a `pyproject.toml` requires at run time; an older manifest leaves it to the build. Failure:
 * `manifest-malformed`.
 */
export function ownNeeds(path: string, text: string): Result<OwnNeeds> {
  if (baseName(path) in OLDER_MANIFESTS) return olderNeeds(path, text);
  const [manifest, document] = [readPyproject(path, text), parseToml(path, text)];
  if (!manifest.ok) return manifest;
  if (!document.ok) return document;
  const { packageName, version, requirements } = manifest.value;
  const needs = requirements
    .filter(({ kind }) => kind === 'runtime' || kind === 'optional')
    .map((requirement) => needAt(document.value.value, requirement));
  const dynamic = [tableAt(document.value.value, 'project', 'dynamic') ?? []].flat();
  const left = ['dependencies', 'optional-dependencies'].some((key) => dynamic.includes(key));
  return ok({
    name: packageName === null ? null : normalizePythonName(packageName),
    version,
    needs: left ? null : needs,
    extras: [...new Set(needs.flatMap(({ only }) => only ?? []))],
  });
}

function olderNeeds(path: string, text: string): Result<OwnNeeds> {
  const manifest = readSetupCfg(path, text);
  if (!manifest.ok) return manifest;
  const { packageName, version } = manifest.value;
  const name = packageName === null ? null : normalizePythonName(packageName);
  return ok({ name, version, needs: null, extras: [] });
}

interface Placed {
  readonly name: string;
  readonly path: readonly (string | number)[];
}

/** An optional requirement of Poetry’s is in extras that another table names: it always counts. */
function needAt(document: unknown, { name, path }: Placed): PythonNeed {
  const [list, key, group] = path;
  const only =
    list === 'project' && key === 'optional-dependencies'
      ? [normalizePythonName(String(group))]
      : null;
  const text = valueAt(document, path);
  const parsed = list === 'project' && typeof text === 'string' ? pythonNeed(text) : null;
  const extras = parsed?.extras ?? poetryExtras(valueAt(document, path.slice(0, -1)));
  return { name, version: null, extras, only };
}

function poetryExtras(table: unknown): readonly string[] {
  const extras = tableAt(table, 'extras');
  return Array.isArray(extras) ? extras.map((extra) => normalizePythonName(String(extra))) : [];
}

function valueAt(value: unknown, path: Placed['path']): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key],
    value,
  );
}
