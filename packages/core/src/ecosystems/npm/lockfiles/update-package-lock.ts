import { printParseErrorCode, visit } from 'jsonc-parser';
import { ok, type Result } from '../../../result';
import { isShallow } from '../../documents/is-shallow';
import { malformed } from '../../documents/malformed';
import { respell } from '../../../versions/respell';
import { semverSpelling } from '../../../versions/semver-spelling';
import { splice, type TextEdit } from '../../documents/splice';
import type { LockChange } from '../../lock-change';

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/**
 * `packages[<root>]` of npm's lockfile versions 2 and 3, and the older
 * `dependencies[<name>].requires` that version 2 repeats. Read as a stream: a tree of a large
 * lockfile would cost four times as much.
 */
export function updatePackageLock(
  path: string,
  text: string,
  changes: readonly LockChange[],
): Result<string> {
  if (!isShallow(text)) return malformed(path, 'it is nested too deeply');
  const places = placesOf(changes);
  const edits: TextEdit[] = [];
  let failure: Result<never> | null = null;
  // A blank in place of a byte order mark keeps every position.
  visit(
    text.replace(/^\uFEFF/, ' '),
    {
      onLiteralValue: (value, start, ...[length, , , pathOf]) => {
        const place = typeof value === 'string' ? places.get(pathOf().join('\0')) : undefined;
        const edit = place?.find(({ from }) => from === null || from === value);
        if (edit !== undefined)
          edits.push({ start, end: start + length, text: JSON.stringify(edit.to) });
      },
      onError: (error, offset) => {
        failure ??= malformed(path, `JSON: ${printParseErrorCode(error)}`, { text, offset });
      },
    },
    { disallowComments: true },
  );
  return failure ?? ok(splice(text, edits));
}

/** `from`: null when whatever stands there is replaced. */
type Place = readonly { readonly from: string | null; readonly to: string }[];

function placesOf(changes: readonly LockChange[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const add = (keys: readonly string[], place: Place[number]) =>
    places.set(keys.join('\0'), [...(places.get(keys.join('\0')) ?? []), place]);
  for (const { root, packageName, version, ranges } of changes) {
    const to = version === null ? null : respell(version, semverSpelling);
    if (to !== null) add(['packages', root, 'version'], { from: null, to });
    if (to !== null && root === '') add(['version'], { from: null, to });
    for (const range of ranges) {
      for (const section of SECTIONS) add(['packages', root, section, range.packageName], range);
      add(['dependencies', packageName, 'requires', range.packageName], range);
    }
  }
  return places;
}
