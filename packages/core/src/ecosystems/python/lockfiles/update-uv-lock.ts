import { comparePep440 } from '../../../versions/compare-pep440';
import type { Failure } from '../../../failure';
import { fail, ok, type Result } from '../../../result';
import { normalizePythonName } from '../../../names/normalize-python-name';
import { parsePythonClause } from '../ranges/python-specifier';
import { respell } from '../../../versions/respell';
import { pep440Spelling } from '../../../versions/pep440-spelling';
import { splice, type TextEdit } from '../../documents/splice';
import { parseToml, type TomlString } from '../../documents/toml-document';
import type { LockChange } from '../../lock-change';

const PACKAGE = /^\[\[package\]\]/gm;
/**
 * How uv names a project of the workspace; what comes from an index has `registry`, `git` or `url`.
 */
const SOURCE =
  /^source[ \t]*=[ \t]*\{[ \t]*(?:editable|virtual|directory|workspace)[ \t]*=[ \t]*"([^"\n]*)"/m;

/**
 * `version` of a workspace project's `[[package]]` and the specifiers of its `metadata`. Only the
 * packages that changed are parsed: the whole text would take half a second a megabyte.
 */
export function updateUvLock(
  path: string,
  text: string,
  changes: readonly LockChange[],
): Result<string> {
  const edits: TextEdit[] = [];
  const starts = [...text.matchAll(PACKAGE)].map(({ index }) => index);
  for (const [index, start] of starts.entries()) {
    const block = text.slice(start, starts[index + 1]);
    const source = SOURCE.exec(block)?.[1];
    const change =
      source === undefined
        ? undefined
        : changes.find(({ root }) => (root === '' ? '.' : root) === source);
    if (change === undefined) continue;
    const document = parseToml(path, block);
    if (!document.ok) return inWholeFile(document.failures, path, text.slice(0, start));
    for (const string of document.value.strings) {
      const replacement = replacementOf(string, document.value.strings, change);
      if (replacement !== null)
        edits.push({ start: start + string.start, end: start + string.end, text: replacement });
    }
  }
  return ok(splice(text, edits));
}

/** The lines of a block are counted from its own start. */
function inWholeFile(failures: readonly Failure[], path: string, before: string): Result<never> {
  const lines = before.split('\n').length - 1;
  return fail(
    ...failures.map((failure) => {
      const line = Number(/:(\d+)$/.exec(failure.where ?? '')?.[1] ?? 1) + lines;
      return { ...failure, fix: `Correct ${path}:${line}`, where: `${path}:${line}` };
    }),
  );
}

function replacementOf(
  string: TomlString,
  strings: readonly TomlString[],
  { version, ranges }: LockChange,
): string | null {
  const [, , ...keys] = string.path;
  if (keys.join('.') === 'version')
    return version === null ? null : respell(version, pep440Spelling);
  if (keys[0] !== 'metadata' || keys.at(-1) !== 'specifier') return null;
  const sibling = [...string.path.slice(0, -1), 'name'].join('\0');
  const name = strings.find(({ path }) => path.join('\0') === sibling)?.value;
  const range = ranges.find(
    ({ packageName, from }) =>
      normalizePythonName(packageName) === name && uvSpecifier(from) === uvSpecifier(string.value),
  );
  return range === undefined ? null : uvSpecifier(range.to);
}

/** As uv writes it: without blanks, the lower version first. */
function uvSpecifier(range: string): string {
  const clauses = range.split(',').map((piece) => piece.replace(/\s/g, ''));
  const versions = new Map(
    clauses.map((clause) => [clause, parsePythonClause(clause)?.version ?? null]),
  );
  const compare = (a: string, b: string) => {
    const [left, right] = [versions.get(a) ?? null, versions.get(b) ?? null];
    return left === null || right === null ? 0 : comparePep440(left, right);
  };
  return clauses.sort(compare).join(',');
}
