/**
 * Whether `refs/tags/<name>` and `refs/heads/<name>` are names that git takes
 * (git-check-ref-format); one that starts with a dash is refused too, because commands would read
 * it as an option.
 */
export function isRefName(name: string): boolean {
  if (name === '' || name === '@' || name === 'HEAD' || name.startsWith('-') || name.endsWith('.'))
    return false;
  if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{/.test(name)) return false;
  return name
    .split('/')
    .every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
}
