import { DEPRECATIONS, parseDeprecations } from '../config/parse-deprecations';
import type { DeprecationMark } from '../evidence/api-deprecations';
import { inFolder } from '../names/in-folder';
import { ok, type Result } from '../result';

/**
 * The marks of one project in a `.release/deprecations.json`; undefined: there is none. Whoever
 * reads the file is told, as by a warning. Failure: `deprecations-invalid`.
 */
export function declaredMarks(
  text: string | undefined,
  { project, workspace }: { readonly project: string; readonly workspace: string },
): Result<readonly DeprecationMark[]> {
  const parsed = parseDeprecations(text ?? null);
  if (!parsed.ok) return parsed;
  return ok(
    parsed.value
      .filter((entry) => entry.project === project)
      .map(({ symbol, replacement, removeIn = null }): DeprecationMark => ({
        symbol,
        file: inFolder(workspace, DEPRECATIONS),
        line: 1,
        warns: true,
        since: null,
        removeIn,
        replacement,
      })),
  );
}
