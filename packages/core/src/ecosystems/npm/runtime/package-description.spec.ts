import { packageDescription } from './package-description';

it.each<[unknown, string | null]>([
  [{ license: 'MIT' }, 'MIT'],
  [{ license: ' (MIT OR ISC) ' }, '(MIT OR ISC)'],
  [{ license: { type: 'MIT', url: 'x' } }, 'MIT'],
  [{ licenses: [{ type: 'MIT' }] }, 'MIT'],
  [{ licenses: [{ type: 'MIT' }, { type: 'Apache-2.0' }] }, '(MIT OR Apache-2.0)'],
  [{ license: ['MIT', 'ISC'] }, '(MIT OR ISC)'],
  [{ licenses: [{ type: 'MIT' }, { url: 'x' }] }, null],
  [{ licenses: 'MIT' }, 'MIT'],
  [{ license: 'SEE LICENSE IN LICENSE.txt' }, 'SEE LICENSE IN LICENSE.txt'],
  [{ license: 'UNLICENSED' }, 'UNLICENSED'],
  [{ license: '' }, null],
  [{ license: 7 }, null],
  [{ license: null }, null],
  [{ licenses: [] }, null],
  [{}, null],
  [null, null],
  ['text', null],
])('%j is under %j', (value, license) => {
  expect(packageDescription(value).license).toBe(license);
});

it('needs what is installed with it, each once, and no optional peer', () => {
  const value = {
    dependencies: { a: '1', both: '1' },
    devDependencies: { dev: '1' },
    optionalDependencies: { b: '1', both: '1' },
    peerDependencies: { c: '1', d: '1', e: '1' },
    peerDependenciesMeta: { d: { optional: true }, e: { optional: false } },
  };
  expect(packageDescription(value).needs).toEqual(['a', 'both', 'b', 'c', 'e']);
  expect(packageDescription({ dependencies: ['a'], peerDependencies: null }).needs).toEqual([]);
});
