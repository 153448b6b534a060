import fc from 'fast-check';

import { canonicalJson } from './canonical-json';

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ 10: 'x', 9: 'y', a: 'z' }, '{"10":"x","9":"y","a":"z"}'],
    [{ a: undefined, b: [undefined] }, '{"b":[null]}'],
    [{ é: 1e21, z: -0, 'a"': '\u0000\u2028' }, '{"a\\"":"\\u0000\u2028","z":0,"é":1e+21}'],
  ])('%j', (value, expected) => expect(canonicalJson(value)).toBe(expected));

  it('says the same value and nothing else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(
          canonicalJson(value),
        );
      }),
    );
  });
});
