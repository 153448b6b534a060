import { fail, ok, type Result } from '../../result';

const FLAGS = /^\(\?([ims]+)\)/;

/**
 * A regular expression with a group named `version`, in JavaScript's or Python's notation
 * (`(?P<version>…)`, flags in front as `(?i)`), for matches line by line in the whole text.
 * Failure: `version-pattern-invalid`.
 */
export function compilePattern(path: string, pattern: string): Result<RegExp> {
  const flags = FLAGS.exec(pattern)?.[1] ?? '';
  const source = pattern
    .replace(FLAGS, '')
    .replaceAll('(?P<', '(?<')
    .replace(/\(\?P=(\w+)\)/g, '\\k<$1>');
  const problem = source.includes('(?<version>') ? null : 'it has no group named version';
  if (problem !== null) return invalid(path, pattern, problem);
  try {
    return ok(new RegExp(source, [...new Set(`dgm${flags}`)].join('')));
  } catch (error) {
    return invalid(path, pattern, error instanceof Error ? error.message : '');
  }
}

function invalid(path: string, pattern: string, problem: string): Result<never> {
  return fail({
    code: 'version-pattern-invalid',
    message: `The pattern ${JSON.stringify(pattern)} for ${path} cannot be used: ${problem}`,
    fix: 'Write a regular expression such as "release = \\"(?<version>[^\\"]+)\\""',
    where: path,
  });
}
