import { parse } from '@renovatebot/pep440';
import type { PrePhase, Version } from './version';

/**
 * PEP 440 sets no limit; SemVer's own reader stops here, and no tag of a real project comes near.
 */
const MAX_LENGTH = 256;

/**
 * A version as PEP 440 reads it, any of its spellings, surrounding blanks included. Null: not a
 * version, or one with a number that a double cannot hold exactly (two versions would become one).
 */
export function parsePep440(text: string): Version | null {
  if (text.length > MAX_LENGTH) return null;
  const trimmed = text.trim();
  const parsed = parse(trimmed);
  if (parsed === null) return null;
  const version: Version = {
    epoch: parsed.epoch,
    release: parsed.release,
    pre: readPre(parsed.pre),
    post: readNumber(parsed.post),
    dev: readNumber(parsed.dev),
    // Not the library's: it reads the part `1e5` as the number 100000.
    local: trimmed.split('+')[1] ?? null,
    other: null,
  };
  const numbers = [
    version.epoch,
    ...version.release,
    version.pre?.number ?? 0,
    version.post ?? 0,
    version.dev ?? 0,
  ];
  return numbers.every(Number.isSafeInteger) ? version : null;
}

/** The library hands over `['rc', 1]`; its types promise less. */
function readPre(pre: unknown): Version['pre'] {
  if (!Array.isArray(pre)) return null;
  return { phase: pre[0] as PrePhase, number: Number(pre[1]) };
}

function readNumber(part: unknown): number | null {
  return Array.isArray(part) ? Number(part[1]) : null;
}
