import { parseLicense } from '../../../licenses/parse-license';
import { LICENSE_CLASSIFIERS } from './license-classifiers';
import { type PythonNeed, pythonNeed } from './python-need';

/** What of the `METADATA` of an installed distribution is looked at here. */
export interface CoreMetadata {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression where it can be told; otherwise as it stands there; null: nothing. */
  readonly license: string | null;
  readonly needs: readonly PythonNeed[];
}

const PREFIX = 'License :: ';

/** Core metadata 2.5: the fields of an e-mail’s head. Null: it has no name or version. */
export function coreMetadata(text: string): CoreMetadata | null {
  const fields = headerFields(text);
  const of = (name: string): readonly string[] => fields.get(name) ?? [];
  const [[name], [version]] = [of('name'), of('version')];
  if (name === undefined || version === undefined) return null;
  const needs = of('requires-dist').flatMap((requirement) => pythonNeed(requirement) ?? []);
  const [[expression], [license]] = [of('license-expression'), of('license')];
  const classifiers = of('classifier')
    .filter((one) => one.startsWith(PREFIX) && one !== 'License :: OSI Approved')
    .map((one) => one.slice(PREFIX.length));
  return { name, version, license: expression ?? stated(license ?? null, classifiers), needs };
}

/**
 * PEP 639 has the expression; what is older may say anything. `License` counts if it is an
 * expression; otherwise classifiers, all of them, since nobody says that one may choose.
 */
function stated(license: string | null, classifiers: readonly string[]): string | null {
  if (license !== null && parseLicense(license) !== null) return license;
  const known = classifiers.map((one) => LICENSE_CLASSIFIERS.get(one));
  if (known.length > 0 && known.every((one) => one !== undefined)) return known.join(' AND ');
  const said = license === null || /\n/.test(license) ? classifiers[0] : license;
  return said ?? null;
}

/** By name in lower case. A line that starts with a blank goes on with the one before. */
function headerFields(text: string): ReadonlyMap<string, readonly string[]> {
  const [head = ''] = text.replace(/\r\n?/g, '\n').split('\n\n', 1);
  const fields = new Map<string, string[]>();
  for (const line of head.split(/\n(?![ \t])/)) {
    const [, name, value = ''] = /^([^:\s]+):([\s\S]*)$/.exec(line) ?? [];
    if (name === undefined || value.trim() === '') continue;
    const key = name.toLowerCase();
    fields.set(key, [...(fields.get(key) ?? []), value.trim()]);
  }
  return fields;
}
