import { fail, type Result } from '../../result';
import { lineAt } from './line-at';

/** `offset` in `text`; its line is named. */
export function malformed(
  path: string,
  problem: string,
  at: { readonly text: string; readonly offset: number } | null = null,
): Result<never> {
  const where = at === null ? path : `${path}:${lineAt(at.text, at.offset)}`;
  return fail({
    code: 'manifest-malformed',
    message: `${path} cannot be used: ${problem}`,
    fix: `Correct ${where}`,
    where,
  });
}
