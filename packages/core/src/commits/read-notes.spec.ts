import fc from 'fast-check';
import type { ParseMessage } from './change';
import { loadMessageParser } from './load-message-parser';
import { anyMessage, MESSAGES } from './messages.fixture';
import { parseMessage } from './parse-message';
import { readNotes } from './read-notes';

let parse: ParseMessage;
beforeAll(async () => {
  parse = await loadMessageParser();
});
const breaks = (message: string) => {
  const { changes, unreadable } = parse(message);
  return unreadable ?? changes[0]?.breaking;
};

describe('the text of a note', () => {
  it.each([
    ['feat: x\nBREAKING CHANGE: y\n---------', 'y'],
    ['feat: x\n\nBREAKING CHANGE: y\n\n---------\n\nCo-authored-by: A <a@b.c>', 'y'],
    ['feat: x\n\nBREAKING CHANGE: y\nmore\n\nand more\n\nReviewed-by: A', 'y\nmore\n\nand more'],
    ['feat: x\n\nBREAKING CHANGE: y\n-notes-\n-header-\nz', 'y\n-notes-\n-header-\nz'],
    ['feat: x\n\nBREAKING CHANGE: y\nCloses #12\nz', 'y'],
    ['feat: x\n\nBREAKING CHANGE: y\nfixes acme/web#12', 'y'],
    ['feat: x\n\nBREAKING CHANGE: y, see #12\nfor @ada', 'y, see #12\nfor @ada'],
    ['feat: x\n\nBREAKING CHANGE: y\nfix(web)!: z', 'y'],
    ['feat: x\n\nBREAKING CHANGE:\n* core: y\n* web: z', '* core: y\n* web: z'],
    ['feat: x\n\nBREAKING CHANGE: y\nBREAKING-CHANGE: z\nBREAKING CHANGE: y', 'y\n\nz'],
    ['feat: x\n\nBREAKING CHANGE:\nRefs: 1\n\nBREAKING CHANGE: z', 'z'],
    ['feat!: x\n\nBREAKING CHANGE:\n', 'x'],
    ['gpg: x\nBREAKING CHANGE: y', 'y'],
    ['feat: x\nbody\nBREAKING CHANGE: y', 'y'],
    ['feat: x\n\nBREAKING CHANGE:y', 'y'],
    ['feat: x\n\n* BREAKING CHANGE: y\n* other', 'y\n* other'],
    ['feat: x\n\n**BREAKING CHANGE:** y', 'y'],
    ['feat: x\n\nBREAKING CHANGE: Note: y', 'Note: y'],
  ])('of %j is %j', (message, text) => expect(breaks(message)).toBe(text));

  it('is read from as many notes as nobody writes', () => {
    const notes = Array.from({ length: 3_000 }, (_, n) => `BREAKING CHANGE: ${n}`);
    expect(breaks(`feat: x\n\n${notes.join('\n')}`)).toMatch(/^0\n\n1\n\n2\n/);
  });
});

describe('no message', () => {
  it.each(MESSAGES)('throws: %j', (message) => {
    expect(parse(message)).toMatchObject({ unreadable: null });
  });

  it('throws, whatever it is made of', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const { changes, unreadable } = parse(message);
        expect(unreadable).toBeNull();
        expect(changes.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('throws where the library does: its header and the first lines of its notes are read', () => {
    const failing = () => {
      throw new TypeError('of undefined');
    };
    const message = 'feat(x): a (#1)\n\nBREAKING CHANGE: b\nmore\n\nRelease-As: 2.0.0';
    expect(parseMessage(message, (body) => readNotes(body, { parse: failing }))).toMatchObject({
      changes: [{ type: 'feat', scope: 'x', breaking: 'b' }],
      releaseAs: '2.0.0',
      references: ['#1'],
      unreadable: 'of undefined',
    });
  });
});
