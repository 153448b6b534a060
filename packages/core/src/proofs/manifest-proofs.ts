import { ECOSYSTEMS } from '../ecosystems/ecosystems';
import type { ProjectFacts } from '../facts';
import { inFolder } from '../names/in-folder';
import { ok, type Result } from '../result';
import { NO_FILE_PROOFS, type FileProofs } from './file-proofs';
import { promiseProofs } from './promise-proofs';

/**
 * What two texts of a project's manifest prove; undefined: there is none, and nothing was promised.
 * `name`: its file's. Failure: `manifest-malformed` for the newer one.
 */
export function manifestProofs(
  { before, after }: { readonly before: string | undefined; readonly after: string | undefined },
  { ecosystem, root, packageName, name: project }: ProjectFacts,
  name: string,
): Result<FileProofs> {
  const format = ECOSYSTEMS[ecosystem].manifest;
  if (format === null || before === undefined || after === undefined || before === after)
    return ok(NO_FILE_PROOFS);
  const file = inFolder(root, name);
  const is = format.promises(file, after);
  if (!is.ok) return is;
  const was = format.promises(file, before);
  // What was released cannot be corrected any more.
  if (!was.ok)
    return ok({
      ...NO_FILE_PROOFS,
      undecided: [{ symbol: file, reason: 'manifest-malformed', file, line: null }],
    });
  const sides = { before: was.value, after: is.value };
  const place = { file, packageName: packageName ?? project };
  return ok({ ...NO_FILE_PROOFS, proofs: promiseProofs(sides, format.ranges, place) });
}
