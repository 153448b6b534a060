import { boundedMessage } from './bounded-message';
import { markCode } from './mark-code';

const BEGIN = 'BEGIN_COMMIT_OVERRIDE';
const END = 'END_COMMIT_OVERRIDE';

export interface MessageText {
  /** The message as git shows it, in a size that can be read. */
  readonly own: string;
  /** What counts, its code marked: the first override that is not empty, or the message itself. */
  readonly read: string;
  readonly overridden: boolean;
}

export function messageText(message: string): MessageText {
  const own = boundedMessage(message).trim();
  const override = overrideOf(own);
  return { own, read: markCode(override || own), overridden: override !== '' };
}

/**
 * Line by line, since a message may begin many overrides and end none. A fence around an override
 * is for the eyes of a forge.
 */
function overrideOf(text: string): string {
  if (!text.includes(BEGIN)) return '';
  const lines = text.split('\n');
  const begin = lines.findIndex((line) => line.trim() === BEGIN);
  const end = lines.findIndex((line, at) => at > begin && line.trim() === END);
  return begin === -1 || end === -1
    ? ''
    : lines
        .slice(begin + 1, end)
        .join('\n')
        .trim();
}
