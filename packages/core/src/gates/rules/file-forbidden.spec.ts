import fc from 'fast-check';
import { fail, ok, type Result } from '../../result';
import { find } from '../find.fixture';

const facts = (message = 'feat: x') => ({
  projects: { a: {} },
  commits: [{ message, files: ['packages/a/x'] }],
});
const judged = (answer: Result<readonly string[]>, ...forbid: readonly string[]) =>
  find('file-forbidden', facts(), {
    options: { gates: { repository: { forbid } } },
    answers: { 'tracked-files': answer, 'ignored-files': ok([]) },
  });

it.each<[glob: string, path: string, found: boolean]>([
  ['RELEASE_NOTE*.md', 'RELEASE_NOTES.md', true],
  ['RELEASE_NOTE*.md', 'docs/old/RELEASE_NOTE_1.md', true],
  ['RELEASE_NOTE*.md', 'docs/RELEASE_NOTES.md.txt', false],
  ['/RELEASE_NOTE*.md', 'RELEASE_NOTES.md', true],
  ['/RELEASE_NOTE*.md', 'docs/RELEASE_NOTES.md', false],
  ['docs/*.pdf', 'docs/a.pdf', true],
  ['docs/*.pdf', 'x/docs/a.pdf', false],
  ['dist/**', 'dist/a/b.js', true],
  ['**/dist/**', 'packages/a/dist/b.js', true],
  ['*.env', '.env', true],
  ['.env*', 'packages/a/.env.local', true],
  ['*.{pem,key}', 'a/b.key', true],
])('%s forbids %s: %s', async (glob, path, found) => {
  expect(await judged(ok([path]), glob)).toHaveLength(found ? 1 : 0);
});

it('names the files and the pattern, each pattern once', async () => {
  expect(await judged(ok(['b.md', 'a.pem', 'c.md']), '*.md', '*.pem', '*.txt')).toEqual([
    {
      code: 'file-forbidden',
      severity: 'error',
      message: 'b.md, c.md must not be tracked: gates.repository.forbid names *.md.',
      fix: 'git rm --cached -- <path>, and commit; or take the pattern out of gates.repository.forbid.',
      where: 'b.md',
    },
    expect.objectContaining({ where: 'a.pem' }),
  ]);
});

it('finds a name anywhere below the workspace, and nothing else', async () => {
  const folder = fc.stringMatching(/^[.a-z][a-z0-9_-]{0,6}$/).filter((name) => !/^\.+$/.test(name));
  await fc.assert(
    fc.asyncProperty(fc.array(folder, { maxLength: 4 }), folder, async (folders, name) => {
      const path = [...folders, name].join('/');
      expect(await judged(ok([path]), name)).toHaveLength(1);
      expect(await judged(ok([`${path}x`]), name)).toHaveLength(0);
    }),
    { numRuns: 30 },
  );
});

it('does not pass what it cannot see', async () => {
  expect(await judged(fail({ code: 'git-failed', message: 'No.', fix: 'Try.' }), '*.md')).toEqual([
    expect.objectContaining({ message: 'Which files are tracked is not known: No.' }),
  ]);
});

it('asks nothing where nothing is forbidden, or nothing is released', async () => {
  const asked: string[] = [];
  const merging = (message?: string) => ({
    ...facts(message),
    merge: { onto: 't', commits: [], title: null },
  });
  const ask = (options: object, message?: string) =>
    find('file-forbidden', merging(message), { options, asked: ({ kind }) => asked.push(kind) });
  await ask({});
  await ask({ gates: { repository: { forbid: ['x'] } } }, 'chore: x');
  expect(asked).not.toContain('tracked-files');
});
