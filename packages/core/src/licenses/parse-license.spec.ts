import fc from 'fast-check';
import { formatLicense } from './format-license';
import { licenseAllowed } from './license-allowed';
import { parseLicense } from './parse-license';

const read = (text: string): string | null => {
  const license = parseLicense(text);
  return license === null ? null : formatLicense(license);
};

it.each([
  ['MIT', 'MIT'],
  ['mit', 'MIT'],
  ['apache-2.0', 'Apache-2.0'],
  ['(MIT OR Apache-2.0)', '(MIT OR Apache-2.0)'],
  ['MIT or (isc and zlib)', '(MIT OR (ISC AND Zlib))'],
  ['MIT OR ISC AND Zlib', '(MIT OR (ISC AND Zlib))'],
  ['GPL-2.0', 'GPL-2.0-only'],
  ['GPL-2.0+', 'GPL-2.0-or-later'],
  ['LGPL-2.1', 'LGPL-2.1-only'],
  ['AGPL-3.0-only', 'AGPL-3.0-only'],
  ['GFDL-1.3', 'GFDL-1.3-only'],
  ['Apache-1.1+', 'Apache-1.1+'],
  [
    'GPL-2.0-or-later WITH Classpath-exception-2.0',
    'GPL-2.0-or-later WITH Classpath-exception-2.0',
  ],
  ['LicenseRef-Acme', 'LicenseRef-Acme'],
  ['DocumentRef-a:LicenseRef-b', 'DocumentRef-a:LicenseRef-b'],
])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

it.each([
  '',
  ' ',
  'Apache 2.0',
  'BSD',
  'MIT License',
  'MIT/Apache-2.0',
  'MIT,',
  'MIT OR',
  'OR MIT',
  '(MIT',
  'MIT WITH MIT',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE.md',
  'NONE',
  '\u0000\u0000MIT',
  '!!!MIT',
  'MIT\n',
])('%j is no expression', (text) => expect(read(text)).toBeNull());

it.each([
  ['MIT', ['MIT'], true],
  ['ISC', ['MIT'], false],
  ['MIT OR GPL-3.0-only', ['MIT'], true],
  ['MIT AND GPL-3.0-only', ['MIT'], false],
  ['MIT AND (GPL-3.0-only OR ISC)', ['MIT', 'ISC'], true],
  ['GPL-2.0', ['GPL-2.0-only'], true],
  ['GPL-2.0+', ['GPL-2.0-only'], true],
  ['GPL-2.0-or-later', ['GPL-2.0-only'], true],
  ['GPL-2.0-only', ['GPL-2.0-or-later'], false],
  ['GPL-2.0-or-later', ['GPL-3.0-only'], false],
  ['Apache-1.1+', ['Apache-1.1'], true],
  ['Apache-1.1', ['Apache-1.1+'], false],
  ['GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0-only'], false],
  ['GPL-2.0-only', ['GPL-2.0-only WITH Classpath-exception-2.0'], false],
  [
    'GPL-2.0-or-later WITH Classpath-exception-2.0',
    ['GPL-2.0-only WITH Classpath-exception-2.0'],
    true,
  ],
  // Identifiers of eight letters, which a matcher by suffixes mistakes for "or later".
  ['CDDL-1.0', ['CDDL-1.1'], false],
  ['AGPL-3.0', ['AGPL-1.0-only'], false],
  ['LicenseRef-Acme', ['LicenseRef-acme'], false],
])('%s, where %j is allowed: %s', (text, allow, expected) => {
  expect(licenseAllowed(parseLicense(text)!, new Set(allow))).toBe(expected);
});

const id = fc.constantFrom('MIT', 'ISC', 'Zlib', 'GPL-3.0-only', 'Apache-2.0');
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    id,
    fc
      .tuple(tie('expression'), fc.constantFrom('AND', 'OR'), tie('expression'))
      .map(([left, word, right]) => `(${left} ${word} ${right})`),
  ),
}));

it('decides as the truth table does, and a longer list never allows less', () => {
  const set = fc.uniqueArray(id);
  fc.assert(
    fc.property(expression, set, id, (text, allow, one) => {
      const license = parseLicense(text)!;
      const truth = text.replace(/[A-Z][\w.-]*/gi, (word) =>
        word === 'AND' ? '&&' : word === 'OR' ? '||' : String(allow.some((one) => one === word)),
      );
      const allowed = licenseAllowed(license, new Set(allow));
      expect(allowed).toBe(evaluate(truth));
      if (allowed) expect(licenseAllowed(license, new Set([...allow, one]))).toBe(true);
      expect(formatLicense(parseLicense(formatLicense(license))!)).toBe(formatLicense(license));
    }),
  );
});

it('takes no longer than the text is long', () => {
  const text = Array.from({ length: 55 }, () => '(MIT OR ISC)').join(' AND ');
  expect(licenseAllowed(parseLicense(text)!, new Set(['Zlib']))).toBe(false);
});

it('is not brought down by depth', () => {
  for (const depth of [490, 900, 100_000]) expect(read(`${'('.repeat(depth)}MIT`)).toBeNull();
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'MIT() +-.:ORAND W') }), (text) => {
      parseLicense(text);
    }),
  );
});

/** The innermost pair first, until one word is left. */
function evaluate(text: string): boolean {
  const next = text.replace(/\((true|false) (&&|\|\|) (true|false)\)/g, (_all, a, word, b) =>
    String(word === '&&' ? a === 'true' && b === 'true' : a === 'true' || b === 'true'),
  );
  return next === text ? text === 'true' : evaluate(next);
}
