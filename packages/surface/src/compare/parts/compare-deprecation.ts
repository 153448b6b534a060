import type { Declaration, Deprecation } from '../../surface/surface';
import type { Found } from '../changes/found';
import type { Seen } from '../changes/seen';

/** What happened to a mark of deprecation. */
export function compareDeprecation(
  before: Pick<Declaration, 'deprecation'>,
  after: Pick<Declaration, 'deprecation'>,
): Found[] {
  const [old, now] = [before.deprecation, after.deprecation];
  if (!old && !now) return [];
  const told = {
    before: old ? text(old) : null,
    after: now ? text(now) : null,
    ...(now && { line: now.line }),
    // A mark that does not warn is there for readers.
    seen: seenIn(old, now),
  };
  if (!old) return [{ verdict: 'deprecated', reason: 'deprecated', ...told }];
  if (!now) return [{ verdict: 'none', reason: 'deprecation-withdrawn', ...told }];
  return told.before === told.after && old.warns === now.warns
    ? []
    : [{ verdict: 'none', reason: 'deprecation-changed', ...told }];
}

function seenIn(...marks: readonly (Deprecation | undefined)[]): Seen {
  return marks.some((each) => each?.warns) ? 'runtime' : 'types';
}

function text({ since, removeIn, replacement, text: words }: Deprecation): string {
  const parts = [
    since && `since ${since}`,
    removeIn && `until ${removeIn}`,
    replacement && `use ${replacement}`,
    words,
  ].filter((part) => part);
  return parts.length > 0 ? parts.join('; ') : 'deprecated';
}
