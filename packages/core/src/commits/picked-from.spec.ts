import { pickedFrom } from './picked-from';

const [first, second] = ['a'.repeat(40), 'b'.repeat(40)];

it.each([
  ['fix: x', null],
  [`fix: x\n\n(cherry picked from commit ${first})\n`, first],
  [`fix: x\n\n(cherry picked from commit ${first})\n(cherry picked from commit ${second})`, first],
  [`fix: x\n\nas (cherry picked from commit ${first}) said`, null],
  ['fix: x\n\n(cherry picked from commit main)', null],
])('%j is of %s', (message, id) => {
  expect(pickedFrom(message)).toBe(id);
});
