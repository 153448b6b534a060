import type { VersionHolder } from '../facts';
import { baseName } from '../names/base-name';
import { fail, ok, type Result } from '../result';
import { respell } from '../versions/respell';
import { findVersions } from './holders/find-versions';
import { fileKind } from './holders/file-kind';
import { replaceSpans } from './holders/replace-spans';
import { manifestFormat } from './manifest-format';

/**
 * The text with the new version wherever it holds one, spelled as the file must; nothing else of it
 * changes. `version` is as the project's ecosystem spells it. A manifest without a version (a
 * dynamic one, a private package) stays as it is; a package that is published gets one. Failures:
 * `version-holder-not-found` for any other file without a version, and those of `findVersions`.
 */
export function writeVersion(holder: VersionHolder, text: string, version: string): Result<string> {
  const { path, pattern, pointer } = holder;
  const format = pattern === null && pointer === undefined ? manifestFormat(path) : null;
  if (format !== null) return format.writeVersion(path, text, version);
  const spans = findVersions(holder, text);
  if (!spans.ok) return spans;
  if (spans.value.length === 0) return notFound(holder);
  const { spelling } = fileKind(path);
  return ok(
    replaceSpans(text, spans.value, spelling === null ? version : respell(version, spelling)),
  );
}

function notFound({ path, pattern }: VersionHolder): Result<never> {
  const sought = pattern === null ? '' : ` that ${JSON.stringify(pattern)} matches`;
  const place = `{ "path": "${baseName(path)}", "pattern": "…(?<version>…)…" }`;
  return fail({
    code: 'version-holder-not-found',
    message: `${path} holds no version${sought}`,
    fix: `Write a version into ${path}, or name the place: ${place} in versionFiles`,
    where: path,
  });
}
