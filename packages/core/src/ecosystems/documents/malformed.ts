import { fail, type Result } from '../../result';

/** `offset` in `text`; its line is named. */
export function malformed(
  path: string,
  problem: string,
  at: { readonly text: string; readonly offset: number } | null = null,
): Result<never> {
  const where = at === null ? path : `${path}:${at.text.slice(0, at.offset).split('\n').length}`;
  return fail({
    code: 'manifest-malformed',
    message: `${path} cannot be used: ${problem}`,
    fix: `Correct ${where}`,
    where,
  });
}
