/** A name as documentation writes one: `` `x` ``, ``:func:`x` ``, `{@link x}`, `x.y()`. */
const NAME = String.raw`(?:the\s+)?(?:new\s+)?(?:\{@link(?:code|plain)?\s+([^}|\s]+)[^}]*\}|:[\w:+-]+:${'`'}[~!.]*([^${'`'}<]+?)(?:\s*<[^>]+>)?${'`'}|${'`'}{1,2}([^${'`'}]+?)${'`'}{1,2}|'([\w.$]+)(?:\(\))?'|"([\w.$]+)(?:\(\))?"|([A-Za-z_$@][\w$]*(?:[./#-][\w$]+)*(?:\(\))?))`;

const PHRASES = [
  String.raw`\b(?:please\s+)?use\s+${NAME}(?:\s*\(\.*\))?(?:\s+(?:function|method|class|argument|parameter|property|option|module|attribute|keyword|decorator|type|interface|constant|flag|and\s+\S+))*\s*,?\s+instead`,
  String.raw`\binstead,?\s+(?:please\s+)?(?:use|call|import|pass|see)\s+${NAME}`,
  String.raw`\b(?:replaced|superseded)\s+(?:by|with)\s+${NAME}`,
  String.raw`\bin\s+favou?r\s+of\s+(?:using\s+)?${NAME}`,
  String.raw`\b(?:renamed|moved|changed)\s+to\s+${NAME}`,
  String.raw`\b(?:migrate|switch|upgrade|change)\s+to\s+(?:using\s+)?${NAME}`,
  String.raw`\breplacement(?:\s+is)?:?\s+${NAME}`,
  String.raw`\b(?:prefer|consider)\s+(?:using\s+)?${NAME}`,
  String.raw`(?:^|[.,;:!–—-]\s*|\b(?:should|must|please|can|and|to|now)\s+)(?:please\s+)?use\s+${NAME}`,
  String.raw`\binstead\s+of\s+\S+,?\s+use\s+${NAME}`,
].map((phrase) => new RegExp(phrase, 'i'));

/** Words that follow "use" without naming anything. */
const FILLER = new Set([
  'a',
  'an',
  'another',
  'any',
  'it',
  'its',
  'one',
  'only',
  'other',
  'of',
  'one',
  'some',
  'something',
  'that',
  'the',
  'this',
  'these',
  'those',
  'with',
  'your',
  'instead',
  'keyword',
  'new',
  'to',
  'for',
  'in',
  'at',
  'is',
  'by',
]);

const NONE = /\b(?:no|without(?:\s+a)?)\s+(?:direct\s+)?(?:replacement|alternative|substitute)\b/i;

/**
 * The replacement that a deprecation's text names with a known phrase ("use X instead", "in favour
 * of X", "renamed to X"): its name, `null` when the text says that there is none, `undefined` when
 * it says nothing.
 */
export function findReplacement(text: string): string | null | undefined {
  const flat = text.slice(0, 2000).replace(/\s+/g, ' ').trim();
  for (const phrase of PHRASES) {
    const found = phrase.exec(flat)?.slice(1) ?? [];
    const name = found
      .find((part) => part !== undefined)
      ?.trim()
      .replace(/\(\.*\)$/, '')
      .replace(/[.,;:]$/, '');
    // A name in quotes or in markup is meant as one, whatever word it is.
    const bare = found.at(-1) !== undefined;
    if (name !== undefined && name !== '' && !(bare && FILLER.has(name.toLowerCase()))) return name;
  }
  return NONE.test(flat) ? null : undefined;
}
