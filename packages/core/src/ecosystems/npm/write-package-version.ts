import { modify } from 'jsonc-parser';
import { ok, type Result } from '../../result';
import { respell } from '../../versions/respell';
import { semverSpelling } from '../../versions/semver-spelling';
import { splice } from '../documents/splice';
import { findVersions } from '../holders/find-versions';
import { replaceSpans } from '../holders/replace-spans';
import { readPackageJson } from './read-package-json';

/** A package that is published gets a version if it has none; a private one stays as it is. */
export function writePackageVersion(path: string, text: string, version: string): Result<string> {
  const spelled = respell(version, semverSpelling);
  const spans = findVersions({ path, pattern: null }, text);
  if (!spans.ok) return spans;
  return spans.value.length > 0
    ? ok(replaceSpans(text, spans.value, spelled))
    : insertVersion(path, text, spelled);
}

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
