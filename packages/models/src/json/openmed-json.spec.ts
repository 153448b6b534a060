import fc from 'fast-check';
import { openMedJson } from './openmed-json';
import { hashOf } from './hash-of';

describe('openMedJson', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ é: 'ü😀', z: undefined }, '{"\\u00e9":"\\u00fc\\ud83d\\ude00"}'],
    [{ '\uffff': 1, '😀': 2 }, '{"\\uffff":1,"\\ud83d\\ude00":2}'],
    ['\u007f', '"\u007f"'],
    [0.1 + 0.2, '0.30000000000000004'],
  ])('%j', (value, text) => {
    expect(openMedJson(value)).toBe(text);
  });

  it('does not depend on the order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(hashOf(reversed)).toBe(hashOf(value));
        expect(JSON.parse(openMedJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 200 },
    );
  });

  it('hashes as `json.dumps` and `hashlib` of Python do', () => {
    // python3 -c 'import json, hashlib
    // text = json.dumps({"b": [1, 2.5], "a": "é"}, sort_keys=True, separators=(",", ":"))
    // print(hashlib.sha256(text.encode()).hexdigest())'
    expect(hashOf({ b: [1, 2.5], a: 'é' })).toBe(
      'sha256:1d5aa48ef9cd2b6be14efd77e6aa32fc7767713b66a7abf3c772a7863e7c199a',
    );
  });
});
