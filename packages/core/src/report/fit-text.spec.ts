import fc from 'fast-check';

import { fitText, textWidth } from './fit-text';

describe('fitText', () => {
  it.each([
    ['plain', 5, 'plain'],
    ['plain', 4, 'pla…'],
    ['日本語', 6, '日本語'],
    ['日本語', 5, '日本…'],
    ['日本語', 4, '日…'],
    ['e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
    ['a𐀀b𐀀', 3, 'a𐀀…'],
    ['Ā🈯', 1, '…'],
    ['a𐀀𐀀𐀀', 3, 'a𐀀…'],
    ['x', Infinity, 'x'],
    ['', 3, ''],
  ])('%j in %d → %j', (text, columns, expected) => expect(fitText(text, columns)).toBe(expected));

  it('never takes more columns than it has', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 20 }),
        (text, columns) => {
          expect(textWidth(fitText(text, columns))).toBeLessThanOrEqual(columns);
          expect(fitText(text, columns)).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });
});
