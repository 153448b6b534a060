export interface DecodedSource {
  readonly text: string;
  /**
   * The bytes were neither UTF-8 nor in an encoding that the file declares: the text is a reading
   * as Latin-1.
   */
  readonly garbled: boolean;
}

/** PEP 263: an encoding is declared in one of the first two lines. */
const DECLARED = /^[^\n]*\n?[^\n]*coding[:=]\s*([-\w.]+)/;

/**
 * Decodes source bytes as UTF-8 (without its byte order mark), else as the file itself declares,
 * else as Latin-1.
 */
export function decodeSource(bytes: Uint8Array | string): DecodedSource {
  if (typeof bytes === 'string')
    return { text: bytes.startsWith('\uFEFF') ? bytes.slice(1) : bytes, garbled: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), garbled: false };
  } catch {
    const text = new TextDecoder('latin1').decode(bytes);
    const declared = DECLARED.exec(text.slice(0, 400))?.[1]?.toLowerCase().replace(/_/g, '-');
    return declared && isLatin(declared)
      ? { text, garbled: false }
      : { text: decodeAs(declared, bytes) ?? text, garbled: decodeAs(declared, bytes) === null };
  }
}

function isLatin(encoding: string): boolean {
  return ['latin-1', 'latin1', 'iso-8859-1', 'iso-8859-15', 'l1'].includes(encoding);
}

function decodeAs(encoding: string | undefined, bytes: Uint8Array): string | null {
  if (encoding === undefined) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
