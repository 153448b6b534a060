import fc from 'fast-check';

import { escapeTerminal } from './escape-terminal';

describe('escapeTerminal', () => {
  it.each([
    ['a plain subject with ünïcode, 日本語 and 👩‍👩‍👧', 'a plain subject with ünïcode, 日本語 and 👩‍👩‍👧'],
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['\u001b]0;title\u0007', '␛]0;title␇'],
    ['\u009b2J', '<U+009B>2J'],
    ['safe\rforged', 'safe␍forged'],
    ['one\ntwo', 'one␊two'],
    ['a\tb', 'a b'],
    ['a\0b\u007f', 'a␀b␡'],
    ['user\u202egnp.exe', 'user<U+202E>gnp.exe'],
    ['zero\u200bwidth\ufeff', 'zero<U+200B>width<U+FEFF>'],
    ['half \ud83d', 'half <U+D83D>'],
    ['::set-output name=x::y', ': :set-output name=x::y'],
    ['  ::add-mask::a', '  : :add-mask::a'],
    ['text ::warning::a', 'text : :warning::a'],
    ['std::vector and a::b', 'std::vector and a::b'],
    [':::x', ': : :x'],
    ['##vso[task.setvariable variable=a]b', '# #vso[task.setvariable variable=a]b'],
    ['x ##[error]y', 'x # #[error]y'],
    ['###[x', '## #[x'],
    ["##teamcity[buildStatus text='x']", "# #teamcity[buildStatus text='x']"],
    ['section_start:1700000000:x', 'section_start :1700000000:x'],
    ['## [1.0.0] and ##hash', '## [1.0.0] and ##hash'],
  ])('%j → %j', (text, expected) => expect(escapeTerminal(text)).toBe(expected));

  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\u001b',
        '\r',
        '\n',
        '\t',
        '::',
        ':',
        '#',
        '##[',
        'vso[',
        ' ',
        '\u0085',
        '\u2028',
        '\u202e',
        '\udc00',
        'section_start:1',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
  });

  it('leaves nothing that acts', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeTerminal(text);
        expect(escaped).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
        );
        expect(escaped).not.toMatch(/^\s*::|##\[|##vso\[|##teamcity\[|section_(start|end):\d/i);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(hostile, (text) =>
        expect(escapeTerminal(escapeTerminal(text))).toBe(escapeTerminal(text)),
      ),
    );
  });

  it('leaves printable ASCII without commands alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abc XYZ019-_.,!?()[]{}<>/\\"\'@$%^&*+=|~`') }),
        (text) => expect(escapeTerminal(text)).toBe(text),
      ),
    );
  });
});
