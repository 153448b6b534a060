import type { Failure } from '../failure';

/**
 * Why a changelog cannot be edited, as `changelog-malformed`; null: it can. `unclosed` is the
 * offset of a code fence or a comment that never ends and above which no release stands: a section
 * put there would not be seen.
 */
export function findDamage(text: string, path: string, unclosed: number | null): Failure | null {
  const conflict = /^<{7} [\s\S]*?^>{7} /m.exec(text)?.index;
  if (conflict !== undefined) {
    return failure({
      text,
      path,
      at: conflict,
      message: 'holds the marks of an unfinished merge',
      fix: 'Finish the merge in this file and commit it.',
    });
  }
  const foreign = text.search(/[\0\ufffd]/);
  if (foreign !== -1) {
    return failure({
      text,
      path,
      at: foreign,
      message: 'is not text in UTF-8',
      fix: 'Save the file as UTF-8 and commit it.',
    });
  }
  if (unclosed === null) return null;
  return failure({
    text,
    path,
    at: unclosed,
    message: 'begins a code fence or a comment that never ends',
    fix: 'Close what begins on that line and commit the file.',
  });
}

function failure(damage: {
  readonly text: string;
  readonly path: string;
  readonly at: number;
  readonly message: string;
  readonly fix: string;
}): Failure {
  const line = damage.text.slice(0, damage.at).split('\n').length;
  return {
    code: 'changelog-malformed',
    message: `The changelog ${damage.path} ${damage.message}.`,
    fix: damage.fix,
    where: `${damage.path}:${line}`,
  };
}
