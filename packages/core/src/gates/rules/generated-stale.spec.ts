import { workspace, planned, touch } from '../../plan-release.fixture';
import type { GeneratedProblem } from '../../evidence/generated-files';
import { fail, ok } from '../../result';
import { find } from '../find.fixture';

const FILE = { path: 'docs/api.md', command: ['node', 'tools/api.mjs'] };
const options = { gates: { repository: { generated: [FILE] } } };
const facts = (message = 'feat: x') => ({
  projects: { a: {} },
  commits: [{ message, files: ['packages/a/x'] }],
});
const judged = (problem: GeneratedProblem | null) =>
  find('generated-stale', facts(), {
    options,
    answers: {
      'ignored-files': ok([]),
      'generated-files': ok([{ path: FILE.path, problem }]),
    },
  });

it('passes a file that is what its command prints', async () => {
  expect(await judged(null)).toEqual([]);
});

it.each<[GeneratedProblem, string, string]>([
  [
    { kind: 'differs', line: 7 },
    'docs/api.md is stale: from line 7 on it is not what node tools/api.mjs prints.',
    'docs/api.md:7',
  ],
  [
    { kind: 'untracked' },
    'docs/api.md is to be what node tools/api.mjs prints, and is not tracked.',
    'docs/api.md',
  ],
  [
    { kind: 'unknown', why: 'it ends with exit code 1' },
    'Whether docs/api.md is what node tools/api.mjs prints is not known, because it ends with exit code 1.',
    'docs/api.md',
  ],
])('%j', async (problem, message, where) => {
  expect(await judged(problem)).toEqual([
    expect.objectContaining({ severity: 'error', message, where }),
  ]);
});

it('does not pass what it cannot see', async () => {
  const answer = fail({ code: 'git-failed', message: 'No.', fix: 'Try.' });
  expect(
    await find('generated-stale', facts(), { options, answers: { 'generated-files': answer } }),
  ).toMatchObject([{ message: 'Whether generated files are stale is not known: No.' }]);
});

it('asks of the source; nothing where no file is named, or nothing is released', async () => {
  const asked: unknown[] = [];
  const ask = (wanted: object, message?: string) =>
    find('generated-stale', facts(message), {
      options: wanted,
      asked: (question) => void (question.kind === 'generated-files' && asked.push(question)),
    });
  await ask({ gates: { repository: {} } });
  await ask(options, 'chore: x');
  expect(asked).toEqual([]);
  await ask(options);
  expect(asked).toEqual([
    { kind: 'generated-files', commit: expect.any(String) as string, files: [FILE] },
  ]);
});

it('does not ask again when a candidate is promoted', async () => {
  const asked: string[] = [];
  const candidate = workspace([touch('core', 'feat: x', { stamps: ['core@1.1.0-rc.1'] })]);
  const made = await planned(candidate, {
    options,
    from: 'core@1.1.0-rc.1',
    asked: ({ kind }) => asked.push(kind),
  });
  expect(made.ok && made.value.plan.releases.map(({ to }) => to.tag)).toEqual(['core@1.1.0']);
  expect(asked).not.toContain('generated-files');
});
