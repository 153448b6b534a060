/** At least two numbers, with an epoch, a prerelease or a build; not a series such as `1.x`. */
const VERSION = String.raw`v?(\d+(?:!\d+)?(?:\.\d+)+[\da-z]*(?:[-+.][\da-z]+)*)(?!\w|\.[\w*])`;
const DATED = String.raw`[\[(]?\d{4}[-./]\d\d?[-./]\d\d?[\])]?,?`;

/** Before the version: nothing, a word for it, a date, a package's name as tags have it. */
const DIRECT = new RegExp(
  String.raw`^(?:${DATED} )?(?:(?:version|release|rel\.?):? ?|@?[\w./-]+(?:@|==|[/-]v|/))?${VERSION}`,
  'i',
);

/** A name in words; then nothing, or a date or a remark behind a sign. */
const NAMED = new RegExp(
  String.raw`^(@?[\p{L}\p{N}][^,:;!?]*?),? (?:(?:version|release) )?${VERSION}(?=$| ?[-–—:(/,|"'‘“]| \d{4}\b| yanked\b)`,
  'iu',
);

/** Words of a sentence: what they lead to is no release, but what it is about. */
const SENTENCE =
  /(?:^|\s)(?:a|above|after|and|at|before|below|by|from|for|in|is|like|needs?|node|of|on|only|over|python|requires?|since|than|the|through|to|under|until|upto|use|using|with|without)(?=\s|$)|\w{3,}ing\b/i;

/**
 * The version that a heading names as a release, as written there; null: it is about something
 * else. `text`: the heading as plain text.
 */
export function headingVersion(text: string): string | null {
  const direct = DIRECT.exec(text)?.[1];
  const named = direct === undefined ? NAMED.exec(text) : null;
  const version = direct ?? (SENTENCE.test(named?.[1] ?? '') ? undefined : named?.[2]);
  return version === undefined || /\.x\b/i.test(version) ? null : version;
}
