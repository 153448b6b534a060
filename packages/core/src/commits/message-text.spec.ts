import type { ParseMessage } from './change';
import { loadMessageParser } from './load-message-parser';
import { messageText } from './message-text';

const read = (message: string) => messageText(message).read;

describe('messageText', () => {
  it.each([
    ['no override', 'feat: a', 'feat: a'],
    [
      'an override',
      'x\n\nBEGIN_COMMIT_OVERRIDE\nfeat: a\n\nb\nEND_COMMIT_OVERRIDE\ny',
      'feat: a\n\nb',
    ],
    ['blanks around', 'x\n  BEGIN_COMMIT_OVERRIDE \n\nfeat: a\n\nEND_COMMIT_OVERRIDE\t', 'feat: a'],
    ['CRLF', 'x\r\nBEGIN_COMMIT_OVERRIDE\r\nfeat: a\r\nEND_COMMIT_OVERRIDE\r\n', 'feat: a'],
    ['a fence', 'x\n```\nBEGIN_COMMIT_OVERRIDE\nfeat: a\nEND_COMMIT_OVERRIDE\n```', 'feat: a'],
    [
      'the first',
      'x\nBEGIN_COMMIT_OVERRIDE\na\nEND_COMMIT_OVERRIDE\nBEGIN_COMMIT_OVERRIDE\nb\nEND_COMMIT_OVERRIDE',
      'a',
    ],
  ])('reads %s', (_name, message, expected) => expect(read(message)).toBe(expected));

  it.each([
    ['without an end', 'x\nBEGIN_COMMIT_OVERRIDE\nfeat: a'],
    ['the wrong way round', 'x\nEND_COMMIT_OVERRIDE\nfeat: a\nBEGIN_COMMIT_OVERRIDE'],
    ['that says nothing', 'x\nBEGIN_COMMIT_OVERRIDE\n \nEND_COMMIT_OVERRIDE'],
    ['in a sentence', 'docs: write BEGIN_COMMIT_OVERRIDE\nand END_COMMIT_OVERRIDE'],
  ])('reads no override %s', (_name, message) => expect(read(message)).toBe(message));

  it('begins where the text does', () => {
    expect(read('\n \nfeat: a\n')).toBe('feat: a');
    expect(read(' \n\t')).toBe('');
  });
});

describe('an overridden commit', () => {
  let parse: ParseMessage;
  beforeAll(async () => {
    parse = await loadMessageParser();
  });
  const message =
    'chore: wrong (#1)\n\nBEGIN_COMMIT_OVERRIDE\nrevert: feat: a (#2)\nEND_COMMIT_OVERRIDE';

  it('keeps its own header, by which a revert finds it, and its references', () => {
    expect(parse(message)).toMatchObject({
      header: 'chore: wrong (#1)',
      reverts: { header: 'feat: a (#2)' },
      references: ['#1', '#2'],
    });
  });
});

it.each(['\n\nfeat: a', '  \nfeat: a'])('reads the header of %j once', async (message) => {
  const { header, changes } = (await loadMessageParser())(message);
  expect(header).toBe('feat: a');
  expect(changes).toHaveLength(1);
});
