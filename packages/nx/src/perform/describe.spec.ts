import { describe as describeOperations } from './describe';

test('every operation is a line, whatever its names hold', () => {
  expect(
    describeOperations([
      {
        kind: 'stamp',
        id: 's',
        parent: 'a'.repeat(40),
        message: 'chore(release): p "1"\n\nbody',
        edits: [
          { path: 'p/package.json', text: '{}' },
          { path: 'x\n::error::y', text: '' },
        ],
      },
      { kind: 'tag', name: 'p@1.0.0', target: 's', message: 'm' },
      { kind: 'tag', name: 'q@1.0.0\u001b[31m', target: 'b'.repeat(40), message: 'm' },
      { kind: 'branch', name: 'main', target: 's', expected: 'a'.repeat(40) },
      { kind: 'branch', name: 'lts/1.x', target: 's', expected: null },
    ]),
  ).toEqual([
    'commit "chore(release): p \\"1\\"" on aaaaaaaaaaaa',
    '  write p/package.json',
    '  write x␊::error::y',
    'tag p@1.0.0 on s',
    'tag q@1.0.0␛[31m on bbbbbbbbbbbb',
    'move main from aaaaaaaaaaaa to s',
    'branch lts/1.x at s',
  ]);
});
