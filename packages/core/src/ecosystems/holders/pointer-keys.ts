/** The keys that a pointer goes through (RFC 6901, sections 3 and 4); an index is one of them. */
export function pointerKeys(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
