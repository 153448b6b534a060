import type { PublicSymbol } from '../../surface/surface';
import type { Change } from '../changes/change';
import type { Found } from '../changes/found';
import { seenOf } from '../changes/seen';
import { memberName } from './member-name';

/** What was found of a symbol, with its name and where to look. */
export function makeChange({ name, place }: PublicSymbol, found: Found): Change {
  // Names of TypeScript have the mark between subpath and export.
  const language = name.includes('#') ? 'typescript' : 'python';
  const { verdict, reason, subject, before = null, after = null, line = 0 } = found;
  return {
    symbol: memberName(name, found),
    verdict,
    reason,
    seen: found.seen ?? seenOf(reason, language),
    ...(subject !== undefined && { subject }),
    before,
    after,
    // What has no line of its own, such as an expanded member, stands where the symbol does.
    place: line === 0 ? place : { file: place.file, line },
  };
}
