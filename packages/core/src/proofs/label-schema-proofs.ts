import type { FileTexts } from '../evidence/files-at';
import type { ProjectFacts } from '../facts';
import { inFolder } from '../names/in-folder';
import { all, fail, ok, type Result } from '../result';
import { NO_FILE_PROOFS, type FileProofs } from './file-proofs';
import { labelProofs } from './label-proofs';
import { readLabels } from './read-labels';

/**
 * What the label schemas prove; one that is gone took its labels along. Failure:
 * `label-schema-invalid` for one at the source: what was released and is none stays undecided.
 */
export function labelSchemaProofs(
  { before, after }: { readonly before: FileTexts; readonly after: FileTexts },
  { root }: Pick<ProjectFacts, 'root'>,
  manifest: string,
): Result<FileProofs> {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const found = all(
    names
      .filter((name) => name !== manifest && before.get(name) !== after.get(name))
      .map((name) => schemaProofs(inFolder(root, name), name, [before.get(name), after.get(name)])),
  );
  if (!found.ok) return found;
  return ok({
    proofs: found.value.flatMap(({ proofs }) => proofs),
    undecided: found.value.flatMap(({ undecided }) => undecided),
  });
}

function schemaProofs(
  file: string,
  name: string,
  [old, now]: readonly [string | undefined, string | undefined],
): Result<FileProofs> {
  const is = labelsOf(file, now);
  if (!is.ok)
    return fail(
      ...is.failures.map((failure) => ({
        ...failure,
        code: 'label-schema-invalid',
        fix: `${failure.fix}, or take it out of "labelSchemas".`,
      })),
    );
  const was = labelsOf(file, old);
  // What was released cannot be corrected any more.
  if (!was.ok)
    return ok({
      ...NO_FILE_PROOFS,
      undecided: [{ symbol: name, reason: 'label-schema-invalid', file, line: null }],
    });
  const sides = { before: was.value, after: is.value };
  return ok({ ...NO_FILE_PROOFS, proofs: labelProofs(sides, { name, file }) });
}

function labelsOf(file: string, text: string | undefined): ReturnType<typeof readLabels> {
  return text === undefined ? ok([]) : readLabels(file, text);
}
