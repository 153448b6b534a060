import { fewOf } from './few-of';

it.each([
  [1, 'n0'],
  [2, 'n0, n1'],
  [12, 'n0, n1, n2, n3, n4, n5, n6, n7, n8, n9 and 2 more'],
])('%d names', (count, text) => {
  expect(fewOf(Array.from({ length: count }, (_, at) => `n${at}`))).toBe(text);
});
