import { all, fail, ok } from './result';

it.each([
  ['every value', all([ok(1), ok('a')]), ok([1, 'a'])],
  [
    'the failures of all that failed',
    all([fail('x', 'y'), ok(1), fail('z')] as never),
    fail('x', 'y', 'z'),
  ],
  ['nothing of nothing', all([]), ok([])],
])('all gives %s', (_what, given, expected) => {
  expect(given).toEqual(expected);
});
