import fc from 'fast-check';

import { renderJson } from './render-json';

describe('renderJson', () => {
  it.each([
    [{ b: '\u001b[0m\u009b\u202e', a: 1 }, '{"a":1,"b":"\\u001b[0m\\u009b\\u202e"}'],
    [
      { a: '##vso[task] ##[error] section_start:1' },
      '{"a":"\\u0023#vso[task] \\u0023#[error] section_start\\u003a1"}',
    ],
    ['\u{e0001}', '"\\udb40\\udc01"'],
  ])('%j', (value, expected) => expect(renderJson(value)).toBe(expected));

  it('is one harmless line that reads back as the same value', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\\', '"', '#', '##[', 'vso[', '\u0085', '\u2028', 'section_end:4'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(fc.dictionary(text, text), (value) => {
        const json = renderJson(value);
        expect(JSON.parse(json)).toEqual({ ...value });
        expect(json).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|##\[|##vso\[|section_end:\d/u);
      }),
    );
  });
});
