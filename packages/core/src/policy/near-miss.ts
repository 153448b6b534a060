import type { ParsedMessage } from '../commits/change';
import { CODE } from '../commits/mark-code';
import { messageText, type MessageText } from '../commits/message-text';
import { almostFooter } from './almost-footer';
import { almostHeader } from './almost-header';
import { SEM_VER_BUMPS } from './judge-commit';
import type { Policy } from './policy';

const HYPHENATED = /^\s*(?:[*-]\s+)?([a-z\d]+(?:-[a-z\d]+)+): /i;
const OVERRIDE_MARK = /^[ \t>|*#_`<!-]*((?:BEGIN|END)_COMMIT_OVERRIDE)\b/gm;

/**
 * What looks like a conventional message and is read as none: said aloud, because a formality must
 * not lose a release. Null: nothing. `message`: the commit's own text.
 */
export function nearMiss(message: string, parsed: ParsedMessage, policy: Policy): string | null {
  const text = messageText(message);
  return (
    unreadable(parsed) ??
    almostOverride(text) ??
    almostFooter(text.read.replaceAll(CODE, ''), parsed, policy) ??
    unknownSemVer(parsed) ??
    almostEntry(text, policy) ??
    firstHeader(parsed, policy)
  );
}

function unreadable({ unreadable }: ParsedMessage): string | null {
  return unreadable === null ? null : `what breaks cannot be read as a whole (${unreadable})`;
}

function almostOverride({ own, overridden }: MessageText): string | null {
  const marks = [...own.matchAll(OVERRIDE_MARK)];
  const almost = marks[overridden ? 2 : 0]?.[1];
  return almost === undefined
    ? null
    : `"${almost}" is read once, in a line of its own, with a text between BEGIN and END`;
}

function unknownSemVer({ semVer }: ParsedMessage): string | null {
  const unknown = semVer.find((word) => !SEM_VER_BUMPS.has(word));
  return unknown === undefined
    ? null
    : `"${unknown}" is no Sem-Ver word (known: ${[...SEM_VER_BUMPS.keys()].join(', ')})`;
}

/** A type of the policy with a hyphen, where a line of that shape is a trailer. */
function almostEntry({ read, overridden }: MessageText, policy: Policy): string | null {
  if (!overridden && !policy.nestedEntries) return null;
  const type = read
    .split('\n')
    .slice(1)
    .map((line) => HYPHENATED.exec(line)?.[1]?.toLowerCase() ?? '')
    .find((word) => policy.types.has(word));
  return type === undefined ? null : `"${type}: " is a trailer there; "${type}(scope): " is none`;
}

function firstHeader({ changes }: ParsedMessage, policy: Policy): string | null {
  for (const change of changes.filter(({ nested }) => !nested)) {
    const almost = almostHeader(change, policy);
    if (almost !== null) return almost;
  }
  return null;
}
