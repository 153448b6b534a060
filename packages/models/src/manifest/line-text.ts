const strict = new TextDecoder('utf-8', { fatal: true });

/** A line without its line end, or null when it is not UTF-8. */
export function lineText(raw: Uint8Array): string | null {
  try {
    return strict.decode(raw).trim();
  } catch {
    return null;
  }
}
