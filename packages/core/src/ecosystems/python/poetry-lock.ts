import { MANIFEST_NAMES } from '../../names/file-names';
import { normalizePythonName } from '../../names/normalize-python-name';
import { all, ok, type Result } from '../../result';
import { pep440Spelling } from '../../versions/pep440-spelling';
import { respell } from '../../versions/respell';
import { splice, type TextEdit } from '../documents/splice';
import { parseToml, type TomlString } from '../documents/toml-document';
import type { Lockfile } from '../ecosystem';
import type { LockChange } from '../lock-change';
import { poetryContentHashes } from './poetry-content-hash';
import { readPyproject } from './read-pyproject';
import { writePyprojectRange } from './write-pyproject-range';

const BLOCK = /^\[\[package\]\]|^\[(?:extras|metadata)\]/gm;
const FOLDER = /^\[package\.source\]\r?\ntype = "directory"\r?\nurl = "([^"\n]*)"/m;
const HASH = /^(content-hash = ")([0-9a-f]{64})"/m;

/**
 * Versions and requirements of the projects that Poetry takes from folders, and the hash of what
 * the manifest beside the lockfile requires. A hash that none of the known ways gives is of a
 * version of Poetry that is not known, or was false before.
 */
export const poetryLock: Lockfile = {
  update: (path, text, changes) => {
    const edits = all(
      packagesOf(text, changes).map(({ change, ...block }) => inPackage(path, block, change)),
    );
    if (!edits.ok) return edits;
    const now = newHash(text, changes);
    return ok(splice(text, [...edits.value.flat(), ...(now === null ? [] : [now])]));
  },
  refuses: (text, changes) => {
    const own = ownChange(changes);
    return own !== null && HASH.test(text) && newHash(text, changes) === null
      ? `has a content-hash that does not fit its ${MANIFEST_NAMES.python}`
      : null;
  },
  remake: 'poetry lock',
};

interface Block {
  readonly start: number;
  readonly text: string;
}

function packagesOf(
  text: string,
  changes: readonly LockChange[],
): readonly (Block & { readonly change: LockChange })[] {
  const starts = [...text.matchAll(BLOCK)].map(({ index }) => index);
  return starts.flatMap((start, index) => {
    const block = text.slice(start, starts[index + 1]);
    const folder = FOLDER.exec(block)?.[1];
    const change = changes.find(({ root }) => (root === '' ? '.' : root) === folder);
    return change === undefined ? [] : [{ start, text: block, change }];
  });
}

function inPackage(
  path: string,
  { start, text }: Block,
  change: LockChange,
): Result<readonly TextEdit[]> {
  const document = parseToml(path, text);
  if (!document.ok) return document;
  return ok(
    document.value.strings.flatMap((string): TextEdit[] => {
      const to = replacement(string, change);
      return to === null
        ? []
        : [{ start: start + string.start, end: start + string.end, text: to }];
    }),
  );
}

function replacement(
  { path: [, , key, name, ...rest], value }: TomlString,
  { version, ranges }: LockChange,
): string | null {
  if (key === 'version') return version === null ? null : respell(version, pep440Spelling);
  if (
    key !== 'dependencies' ||
    typeof name !== 'string' ||
    !['', 'version'].includes(rest.join('.'))
  )
    return null;
  const required = normalizePythonName(name);
  const range = ranges.find(
    ({ packageName, from }) =>
      normalizePythonName(packageName) === required && unspaced(from) === unspaced(value),
  );
  return range === undefined ? null : range.to;
}

const unspaced = (range: string): string => range.replace(/\s/g, '');

/** That of the project beside the lockfile, if its requirements change. */
function ownChange(changes: readonly LockChange[]): LockChange | null {
  return changes.find(({ root, ranges }) => root === '' && ranges.length > 0) ?? null;
}

/** Null: nothing asks for another, or it is not known how it is made. */
function newHash(text: string, changes: readonly LockChange[]): TextEdit | null {
  const [line = '', head = '', hash = ''] = HASH.exec(text) ?? [];
  const own = ownChange(changes);
  const now = own === null ? null : followed(hash, own);
  const start = text.indexOf(line) + head.length;
  return now === null ? null : { start, end: start + hash.length, text: now };
}

/** The hash that is made the same way of the manifest as it will be. */
function followed(hash: string, own: LockChange): string | null {
  const manifest = own.texts?.[MANIFEST_NAMES.python] ?? '';
  const way = hashesOf(manifest).indexOf(hash);
  return way === -1 ? null : (hashesOf(rewritten(manifest, own))[way] ?? null);
}

function hashesOf(manifest: string): readonly string[] {
  const document = parseToml(MANIFEST_NAMES.python, manifest);
  return document.ok ? poetryContentHashes(document.value.value) : [];
}

function rewritten(manifest: string, { ranges }: LockChange): string {
  return ranges.reduce((text, { packageName, from, to }) => {
    const read = readPyproject(MANIFEST_NAMES.python, text);
    if (!read.ok) return text;
    const wanted = normalizePythonName(packageName);
    const places = read.value.requirements.filter(
      ({ name, range }) => name === wanted && range === from,
    );
    const written = writePyprojectRange(MANIFEST_NAMES.python, text, { places, from, to });
    return written.ok ? written.value : text;
  }, manifest);
}
