import { readIni } from './read-ini';

it('reads INI as Python does', () => {
  const text = [
    'stray = x',
    '[a]',
    '; comment',
    'one = 1',
    'two: a = b',
    'three =',
    '  first',
    '  # not this',
    '  second',
    '',
    '[b:file:c d.py]\r',
    'x=',
    'noise',
  ].join('\n');
  expect(readIni(text)).toEqual({
    a: { one: '1', two: 'a = b', three: 'first\nsecond' },
    'b:file:c d.py': { x: '' },
  });
});
