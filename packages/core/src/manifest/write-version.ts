import { modify } from 'jsonc-parser';
import { fail, ok, type Result } from '../result';
import { baseName } from './base-name';
import { findVersions } from './find-versions';
import { readPackageJson } from './read-package-json';
import { respell } from './respell';
import { splice } from './splice';

export interface VersionEdit {
  /** As the project's ecosystem spells it. */
  readonly version: string;
  /** See `findVersions`. */
  readonly pattern: string | null;
}

/**
 * The text with the new version wherever it holds one; nothing else of it changes. A manifest without a version (a dynamic one, a private
 * package) stays as it is; a package that is published gets one. Failures: `version-holder-not-found` for any other
 * file without a version, `version-pattern-invalid`, `manifest-malformed`.
 */
export function writeVersion(
  path: string,
  text: string,
  { version, pattern }: VersionEdit,
): Result<string> {
  const ecosystem = pattern === null ? MANIFESTS[baseName(path)] : undefined;
  const spans = findVersions(path, text, pattern);
  if (!spans.ok) return spans;
  if (spans.value.length > 0) {
    const spelled = ecosystem === undefined ? version : respell(version, ecosystem);
    return ok(
      splice(
        text,
        spans.value.map(({ start, end }) => ({ start, end, text: spelled })),
      ),
    );
  }
  if (ecosystem === 'npm') return insertVersion(path, text, respell(version, 'npm'));
  return ecosystem === 'python' ? ok(text) : notFound(path, pattern);
}

const MANIFESTS: Readonly<Record<string, 'npm' | 'python'>> = {
  'package.json': 'npm',
  'pyproject.toml': 'python',
};

function insertVersion(path: string, text: string, version: string): Result<string> {
  const manifest = readPackageJson(path, text);
  if (!manifest.ok) return manifest;
  if (manifest.value.private) return ok(text);
  const indent = /^[ \t]+/m.exec(text)?.[0] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const edits = modify(text.replace(/^\uFEFF/, ' '), ['version'], version, {
    formattingOptions,
    getInsertionIndex: (keys) => keys.indexOf('name') + 1,
  });
  return ok(
    splice(
      text,
      edits.map(({ offset, length, content }) => ({
        start: offset,
        end: offset + length,
        text: content,
      })),
    ),
  );
}

function notFound(path: string, pattern: string | null): Result<never> {
  return fail({
    code: 'version-holder-not-found',
    message: `${path} holds no version${pattern === null ? '' : ` that ${JSON.stringify(pattern)} matches`}`,
    fix: `Write a version into ${path}, or name the place: { "path": "${baseName(path)}", "pattern": "…(?<version>…)…" } in versionFiles`,
    where: path,
  });
}
