import { find } from '../find.fixture';
import { merging } from '../merging.fixture';

const untyped = (message: string, options = {}) =>
  find('commit-untyped', merging([{ message }]), { options });

it.each([
  ['Update the parser', 'no type says what it is, in 0000000000: "Update the parser"'],
  ['wibble: x', 'no policy knows the type "wibble", in 0000000000: "wibble: x"'],
  ['fixup! feat: x', 'no type says what it is'],
])('%j', async (message, said) => {
  expect(await untyped(message)).toMatchObject([
    {
      severity: 'error',
      project: 'a',
      where: '0'.repeat(40),
      message: expect.stringContaining(said),
    },
  ]);
});

it.each([
  'feat: x',
  'chore: x',
  'wibble!: it breaks',
  'Revert "feat: x"',
  'Go on\n\nRelease-As: 2.0.0',
  'Go on\n\nSem-Ver: feature',
  'feature: somebody else tells them',
])('%j says enough', async (message) => {
  expect(await untyped(message)).toEqual([]);
});

it('is asked of the title, where that is what lands', async () => {
  const found = await find('commit-untyped', merging([{ message: 'Whatever' }], 'Update all'));
  expect(found).toMatchObject([
    { where: '--title', message: expect.stringContaining('in the title: "Update all"') },
  ]);
});

it('is not asked where types decide nothing, nor of what is released', async () => {
  expect(await untyped('Update the parser', { policy: 'oslo' })).toEqual([]);
  const spec = { ...merging([{ message: 'Update the parser' }]), merge: null };
  expect(await find('commit-untyped', spec)).toEqual([]);
});

it('warns of what is on the target branch already', async () => {
  const spec = merging([{ message: 'Update the parser' }]);
  const found = await find('commit-untyped', {
    ...spec,
    merge: { onto: 't', commits: null, title: null },
  });
  expect(found).toMatchObject([{ severity: 'warn' }]);
});
