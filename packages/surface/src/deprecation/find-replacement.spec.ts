import { findReplacement } from './find-replacement';

describe('the replacement that a deprecation names', () => {
  it.each([
    ['Use g instead.', 'g'],
    ['use `pkg.g()` instead', 'pkg.g'],
    ['Use :func:`g` instead.', 'g'],
    ['Use :class:`~pkg.mod.G` instead.', 'pkg.mod.G'],
    ['Please use {@link other} instead', 'other'],
    ['f is deprecated, use "g" instead', 'g'],
    ["'f' is deprecated; use 'g' instead", 'g'],
    ['deprecated in favor of new_name', 'new_name'],
    ['deprecated in favour of `new_name`', 'new_name'],
    ['replaced by other.thing', 'other.thing'],
    ['superseded by X', 'X'],
    ['renamed to new_name', 'new_name'],
    ['Instead, use g.', 'g'],
    ['Use the `g` method instead', 'g'],
    ['Prefer ``g``', 'g'],
    ['migrate to @scope/pkg', '@scope/pkg'],
    ['Switch to g()', 'g'],
    ['Deprecated since 1.7. Use other_f.', 'other_f'],
    ['Use another way instead', undefined],
    ['f is deprecated and will be removed without replacement', null],
    ['There is no replacement.', null],
    ['f is deprecated', undefined],
    ['Do not use it any more', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(findReplacement(text)).toBe(expected);
  });
});
