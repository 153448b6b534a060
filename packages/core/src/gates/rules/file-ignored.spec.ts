import { fail, ok, type Result } from '../../result';
import { find } from '../find.fixture';

const facts = (message = 'feat: x') => ({
  projects: { a: {} },
  commits: [{ message, files: ['packages/a/x'] }],
});
const judged = (answer: Result<readonly string[]>, options: object = {}) =>
  find('file-ignored', facts(), {
    options: { gates: { repository: {} }, ...options },
    answers: { 'ignored-files': answer },
  });

it('warns of what is tracked and ignored, and is an error where the options say so', async () => {
  expect(await judged(ok([]))).toEqual([]);
  expect(await judged(ok(['dist/a.js', 'b.log']))).toEqual([
    {
      code: 'file-ignored',
      severity: 'warn',
      message: 'dist/a.js, b.log: tracked, although .gitignore says to ignore it.',
      fix: 'git rm --cached -- <path>, or let it in with a line "!<path>" in .gitignore; and commit.',
      where: 'dist/a.js',
    },
  ]);
  expect(await judged(ok(['b.log']), { rules: { 'file-ignored': 'error' } })).toMatchObject([
    { severity: 'error' },
  ]);
});

it('says when it cannot see', async () => {
  expect(await judged(fail({ code: 'git-failed', message: 'No.', fix: 'Try.' }))).toMatchObject([
    { message: 'Which tracked files are ignored is not known: No.' },
  ]);
});

it('asks nothing where the options do not name the gate, or nothing is released', async () => {
  const asked: string[] = [];
  const ask = (options: object, message?: string) =>
    find('file-ignored', facts(message), { options, asked: ({ kind }) => asked.push(kind) });
  await ask({});
  await ask({ gates: { repository: {} } }, 'chore: x');
  expect(asked).not.toContain('ignored-files');
});
