import { fail, ok, type Result } from '@release-openmed/core';
import { reproducibilityHash, splitLines } from '@release-openmed/models';

interface Artifact {
  readonly repo_id?: unknown;
  readonly sha?: unknown;
  readonly released?: unknown;
  readonly siblings?: unknown;
}

/** Reproducibility hashes by repository, computed from JSON lines `{repo_id, sha, released, siblings}`; a sibling is a name, or `{rfilename}` as hubs list it. */
export async function readArtifactHashes(
  open: (() => AsyncIterable<Uint8Array>) | null,
  file: string,
): Promise<Result<ReadonlyMap<string, string>>> {
  const hashes = new Map<string, string>();
  for await (const lines of open === null ? [] : splitLines(open())) {
    for (const { number, raw } of lines) {
      const text = Buffer.from(raw).toString('utf8').trim();
      if (text === '') continue;
      const artifact = parsed(text);
      const siblings = names(artifact?.siblings);
      if (
        typeof artifact?.repo_id !== 'string' ||
        siblings === null ||
        !isTextOrNull(artifact.sha) ||
        !isTextOrNull(artifact.released)
      ) {
        return fail({
          code: 'model-artifacts-invalid',
          message: `${file}:${number} does not describe an artifact.`,
          fix: 'Write {"repo_id", "sha", "released", "siblings": [names]} on that line.',
          where: `${file}:${number}`,
        });
      }
      hashes.set(
        artifact.repo_id,
        reproducibilityHash({
          repoId: artifact.repo_id,
          sha: artifact.sha ?? null,
          released: artifact.released ?? null,
          siblings,
        }),
      );
    }
  }
  return ok(hashes);
}

function parsed(text: string): Artifact | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
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
