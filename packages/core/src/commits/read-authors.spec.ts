import { readAuthors } from './read-authors';

it.each([
  ['Ada', 'feat: x', ['Ada']],
  [
    'Ada',
    'feat: x\n\nCo-authored-by: Bo B <bo@b.example>\nCo-Authored-By: Ada <a@b>',
    ['Ada', 'Bo B'],
  ],
  ['Ada', 'feat: x\n\nco-authored-by: Bo', ['Ada', 'Bo']],
  ['renovate[bot]', 'fix: x', []],
  ['', 'fix: x', []],
])('%s, %j', (author, message, authors) => {
  expect(readAuthors(author, message)).toEqual(authors);
});
