import type { ParsedMessage } from '../commits/change';
import { SEM_VER_BUMPS } from './judge-commit';
import type { Policy } from './policy';

interface Footer {
  readonly name: string;
  readonly isRead: (parsed: ParsedMessage, policy: Policy) => boolean;
  /** Lines that are meant as one, whatever markup is around them. */
  readonly meant: readonly RegExp[];
  readonly spelling: RegExp;
}

const MARK = '[ \\t>|*#_`-]';
const COLON = '(?: ?\\([^()\\n]{0,80}\\))?[ \\t*_!]*[:：]';
/** `BREAKING CHANGES: none` promises that nothing breaks. */
const NOTHING = /^[\s*_:-]*(?:none|nothing|no|n\/a|false)(?:[ \t*_]*(?:\n|$)|[.,;])/i;

const FOOTERS: readonly Footer[] = [
  {
    name: 'BREAKING CHANGE',
    isRead: ({ changes }, policy) =>
      changes.some(
        ({ breaking, nested }) => breaking !== null && (!nested || policy.nestedEntries),
      ),
    meant: [
      new RegExp(`^${MARK}*breaking(?:[ _-]?changes?)?${COLON}`, 'gim'),
      // Capitals are no word of a sentence,
      new RegExp(`^${MARK}*BREAKING[ _-]?CHANGES?\\b`, 'gm'),
      // and neither is what stands alone: a heading, in Markdown or in a line of its own.
      new RegExp(`^${MARK}*[>|*#_\`-][ \\t]*breaking[ _-]?changes?[ \\t*_]*$`, 'gim'),
      /^Breaking[ _-]?[Cc]hanges?[ \t*_]*$/gm,
    ],
    spelling: /^BREAKING[ -]CHANGE:$/,
  },
  {
    name: 'Release-As',
    isRead: ({ releaseAs }) => releaseAs !== null,
    meant: [
      new RegExp(`^${MARK}*release[ _-]?as\\b[ \\t]*[:=]?(?=[ \\t]*["'\`]?v?\\d+\\.\\d)`, 'gim'),
    ],
    spelling: /^Release-As:$/i,
  },
  {
    name: 'Sem-Ver',
    isRead: ({ semVer }) => semVer.length > 0,
    meant: [
      new RegExp(
        `^${MARK}*sem[ _-]?ver[ \\t]*[:=](?=[ \\t]*(?:${[...SEM_VER_BUMPS.keys()].join('|')})\\b)`,
        'gim',
      ),
    ],
    spelling: /^Sem-Ver:$/i,
  },
];

/**
 * A line that means a footer which counts, where none of this name was read. Null: there is none.
 */
export function almostFooter(text: string, parsed: ParsedMessage, policy: Policy): string | null {
  for (const { name, isRead, meant, spelling } of FOOTERS) {
    if (isRead(parsed, policy)) continue;
    const almost = meant
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .find((match) => !NOTHING.test(text.slice(match.index + match[0].length)))?.[0]
      .trim();
    if (almost === undefined) continue;
    return spelling.test(almost)
      ? `"${almost}" is read only below the header, outside of code and with a text`
      : `"${almost}" is not read as "${name}:"`;
  }
  return null;
}
