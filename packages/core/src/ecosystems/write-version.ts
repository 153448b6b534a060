import { baseName } from '../names/base-name';
import { fail, ok, type Result } from '../result';
import { respell } from '../versions/respell';
import { findVersions } from './holders/find-versions';
import { fileKind } from './holders/file-kind';
import { replaceSpans } from './holders/replace-spans';
import { manifestFormat } from './manifest-format';

export interface VersionEdit {
  /** As the project's ecosystem spells it. */
  readonly version: string;
  /** See `findVersions`. */
  readonly pattern: string | null;
}

/**
 * The text with the new version wherever it holds one, spelled as the file must; nothing else of it
 * changes. A manifest without a version (a dynamic one, a private package) stays as it is; a
 * package that is published gets one. Failures: `version-holder-not-found` for any other file
 * without a version, `version-pattern-invalid`, `manifest-malformed`.
 */
export function writeVersion(
  path: string,
  text: string,
  { version, pattern }: VersionEdit,
): Result<string> {
  const format = pattern === null ? manifestFormat(path) : null;
  if (format !== null) return format.writeVersion(path, text, version);
  const spans = findVersions(path, text, pattern);
  if (!spans.ok) return spans;
  if (spans.value.length === 0) return notFound(path, pattern);
  const { spelling } = fileKind(path);
  return ok(
    replaceSpans(text, spans.value, spelling === null ? version : respell(version, spelling)),
  );
}

function notFound(path: string, pattern: string | null): Result<never> {
  const sought = pattern === null ? '' : ` that ${JSON.stringify(pattern)} matches`;
  const place = `{ "path": "${baseName(path)}", "pattern": "…(?<version>…)…" }`;
  return fail({
    code: 'version-holder-not-found',
    message: `${path} holds no version${sought}`,
    fix: `Write a version into ${path}, or name the place: ${place} in versionFiles`,
    where: path,
  });
}
