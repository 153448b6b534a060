/**
 * The version of an artifact: what follows the last `-v` of its repository (`…-v1-mlx` is 1.0.0,
 * `…-v2.1` is 2.1.0), else its revision, else null.
 */
export function artifactVersion(repoId: string, revision: string | null): string | null {
  const suffix = [...repoId.matchAll(/-v(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?(?=-|$)/gi)].at(
    -1,
  );
  if (!suffix) return revision;
  return suffix
    .slice(1, 4)
    .map((part) => Number(part ?? 0))
    .join('.');
}
