import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** `sha256:` and 64 lower-case hexadecimal digits, of the bytes or of the text in UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return `sha256:${bytesToHex(digest(typeof content === 'string' ? utf8ToBytes(content) : content))}`;
}
