import type { Hint } from './known/hint';
import type { Repository } from './known/repository';

const KEEP_A_CHANGELOG = /^### (?:Added|Changed|Deprecated|Removed|Fixed|Security)\s*$/;

/**
 * `file` where most changelogs put changes under headings that are not Keep a Changelog's. Nothing
 * where settings leave changelogs to another tool.
 */
export function changelogStyle(
  { changelogs }: Pick<Repository, 'changelogs'>,
  settings: readonly Hint[],
): readonly Hint[] {
  const off = settings.some(
    ({ option, value }) => option.join() === 'changelog' && value === 'off',
  );
  const told = [...changelogs].filter(([, text]) => headings(text).length > 0);
  const own = told.filter(([, text]) =>
    headings(text).some((heading) => !KEEP_A_CHANGELOG.test(heading)),
  );
  const [first] = own;
  if (off || first === undefined || own.length * 2 <= told.length) return [];
  const why = `${first[0]} has headings of its own: ${headings(first[1])[0]}`;
  return [{ option: ['changelog', 'style'], value: 'file', why }];
}

/** Of the kinds of changes. */
function headings(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => /^### [^\d[]/.test(line));
}
