import { fail, ok, type Result } from '@release-openmed/core';
import { reproducibilityHash, splitLines, type ArtifactFacts } from '@release-openmed/models';

/**
 * Reproducibility hashes by repository, computed from JSON lines
 * `{repo_id, sha, released, siblings}`; a sibling is a name, or `{rfilename}` as hubs list it.
 */
export async function readArtifactHashes(
  open: (() => AsyncIterable<Uint8Array>) | null,
  file: string,
): Promise<Result<ReadonlyMap<string, string>>> {
  const hashes = new Map<string, string>();
  for await (const lines of open === null ? [] : splitLines(open())) {
    for (const { number, raw } of lines) {
      const text = Buffer.from(raw).toString('utf8').trim();
      if (text === '') continue;
      const artifact = artifactOf(text);
      if (artifact === null) {
        return fail({
          code: 'model-artifacts-invalid',
          message: `${file}:${number} does not describe an artifact.`,
          fix: 'Write {"repo_id", "sha", "released", "siblings": [names]} on that line.',
          where: `${file}:${number}`,
        });
      }
      hashes.set(artifact.repoId, reproducibilityHash(artifact));
    }
  }
  return ok(hashes);
}

function artifactOf(line: string): ArtifactFacts | null {
  const { repo_id: repoId, sha, released, siblings: files } = parsed(line);
  const siblings = names(files);
  return typeof repoId === 'string' &&
    siblings !== null &&
    isTextOrNull(sha) &&
    isTextOrNull(released)
    ? { repoId, sha: sha ?? null, released: released ?? null, siblings }
    : null;
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function names(siblings: unknown): readonly string[] | null {
  if (!Array.isArray(siblings)) return null;
  const found = siblings.map((sibling: unknown) =>
    typeof sibling === 'object' && sibling !== null && 'rfilename' in sibling
      ? sibling.rfilename
      : sibling,
  );
  return found.every((name): name is string => typeof name === 'string') ? found : null;
}

function isTextOrNull(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}
