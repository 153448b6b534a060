/** `Release-Source` in the trailers of an annotated tag's object; null when it names no commit. */
export function releaseSource(tagObject: string): string | null {
  const message = tagObject
    .slice(tagObject.indexOf('\n\n') + 2)
    .replace(/^-----BEGIN (?:PGP|SSH) SIGNATURE-----$[\s\S]*/m, '');
  const trailers =
    message
      .trimEnd()
      .split(/\n[ \t]*\n/)
      .at(-1) ?? '';
  return /^Release-Source: ([0-9a-f]{40}(?:[0-9a-f]{24})?)$/m.exec(trailers)?.[1] ?? null;
}
