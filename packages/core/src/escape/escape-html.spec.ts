import fc from 'fast-check';

import { escapeHtml } from './escape-html';

describe('escapeHtml', () => {
  it.each([
    ['<img src=x onerror="alert(1)">', '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;'],
    ["R&D's", 'R&amp;D&#39;s'],
    ['one\r\ntwo', 'one\ntwo'],
    ['a\u001b[31m\u202eb', 'a [31m b'],
  ])('%j → %j', (text, expected) => expect(escapeHtml(text)).toBe(expected));

  it('leaves no character that begins markup or ends an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
