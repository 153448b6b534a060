import { find } from '../find.fixture';
import { merging } from '../merging.fixture';

const unknown = (message: string, files: readonly string[] = []) =>
  find('scope-unknown', merging([{ message, files: ['packages/a/x', ...files] }]));

it.each([
  ['feat(cro): x', 'The scope "cro" names no project'],
  ['feat(a, wob): x', 'The scope "wob"'],
])('%j', async (message, said) => {
  expect(await unknown(message)).toMatchObject([
    { severity: 'warn', project: 'a', message: expect.stringContaining(said) },
  ]);
});

it.each<readonly [string, readonly string[]]>([
  ['feat: x', []],
  ['feat(a): x', []],
  ['feat(b): x', []],
  ['feat(@acme/a): x', []],
  ['feat(A,B): x', []],
  ['feat(*): x', []],
  ['feat(parser): x', ['packages/a/src/parser/x.ts']],
  ['feat(read_toml): x', ['packages/a/src/read-toml.ts']],
])('%j names something', async (message, files) => {
  expect(await unknown(message, files)).toEqual([]);
});

it('knows what is nearly a project', async () => {
  const spec = merging([{ message: 'feat(parsr): x' }]);
  const found = await find('scope-unknown', { ...spec, projects: { a: {}, parser: {} } });
  expect(found[0]?.fix).toMatch(/^Did you mean "parser"\?/);
});

it('is not asked of what is released', async () => {
  expect(
    await find('scope-unknown', { ...merging([{ message: 'feat(cro): x' }]), merge: null }),
  ).toEqual([]);
});
