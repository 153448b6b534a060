import { DEPRECATIONS, parseDeprecations } from '../config/parse-deprecations';
import type { DeprecationMark } from '../evidence/api-deprecations';
import { inFolder } from '../names/in-folder';
import { ok, type Result } from '../result';

/** The marks of a project. */
export type DeclaredMarks = (project: string) => readonly DeprecationMark[];

/**
 * What a `.release/deprecations.json` marks; undefined: there is none. Whoever reads the file is
 * told, as by a warning. Failure: `deprecations-invalid`.
 */
export function declaredMarks(
  text: string | undefined,
  { workspace }: { readonly workspace: string },
): Result<DeclaredMarks> {
  const parsed = parseDeprecations(text ?? null);
  if (!parsed.ok) return parsed;
  return ok((project) =>
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
