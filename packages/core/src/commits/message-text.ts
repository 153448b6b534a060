import { boundedMessage } from './bounded-message';

const BEGIN = 'BEGIN_COMMIT_OVERRIDE';
const END = 'END_COMMIT_OVERRIDE';

export interface MessageText {
  /** The message as git shows it, in a size that can be read. */
  readonly own: string;
  /** What counts: the first override that is not empty, or the message itself. */
  readonly read: string;
}

/** Line by line, since a message may begin many overrides and end none. A fence around an override is for the eyes of a forge. */
export function messageText(message: string): MessageText {
  const own = boundedMessage(message).trim();
  if (!own.includes(BEGIN)) return { own, read: own };
  const lines = own.split('\n').map((line) => line.trimEnd());
  const begin = lines.findIndex((line) => line.trimStart() === BEGIN);
  const end = lines.findIndex((line, at) => at > begin && line.trimStart() === END);
  const override =
    begin === -1 || end === -1
      ? ''
      : lines
          .slice(begin + 1, end)
          .join('\n')
          .trim();
  return { own, read: override || own };
}
