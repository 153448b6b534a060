import { configSchema, linesQuestion, type LineAt, type Result } from '@release-openmed/core';
import { createRepo, type TestRepo } from '@release-openmed/testing';
import { ask } from './ask.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());

const line = (branch: string, name: string) => ({
  '.release/line.json': JSON.stringify({
    schemaVersion: 1,
    kind: 'lts',
    name,
    branch,
    projects: { core: name },
    phases: [{ phase: 'maintained', from: '2026-01-05' }],
  }),
});

const question = linesQuestion(configSchema.parse({}));

async function lines(dir: string): Promise<readonly string[]> {
  const asked = await ask([question], dir);
  if (!asked.ok) throw new Error(JSON.stringify(asked.failures));
  const answer = asked.value[0] as Result<readonly LineAt[]>;
  return answer.ok
    ? answer.value.map(({ name, commit }) => `${name} ${nameOf(commit)}`)
    : answer.failures.map(({ code, where }) => `${code} ${where}`);
}

const nameOf = (commit: string) =>
  Object.entries(repo.ids).find(([, id]) => id === commit)?.[0] ?? commit;

const LINES = {
  bareRemote: true,
  commits: [
    { id: 'main', files: { x: '1' } },
    { id: 'seven', branch: 'lts/1.7', parents: ['main'], files: line('lts/1.7', '1.7') },
    { id: 'eight', branch: 'lts/1.8', parents: ['main'], files: line('lts/1.8', '1.8') },
    // A file that came by a merge, one on a branch that is no line, and a branch without one.
    { id: 'nine', branch: 'lts/1.9', parents: ['main'], files: line('lts/1.8', '1.8') },
    { id: 'topic', branch: 'topic', parents: ['main'], files: line('topic', '1.6') },
    { id: 'none', branch: 'stable/2026.2', parents: ['main'], files: { y: '1' } },
  ],
} as const;

it('finds every line of the remote, of which the clone lacks the commits, and leaves it as it is', async () => {
  repo = createRepo(LINES);
  const narrow = repo.clone('--single-branch', '--branch', 'main', '--no-tags');
  const before = narrow.snapshot();
  expect(await lines(narrow.dir)).toEqual(['1.7 seven', '1.8 eight']);
  expect(narrow.snapshot()).toEqual(before);
});

it('says which branch has a broken file', async () => {
  repo = createRepo({
    ...LINES,
    commits: [
      ...LINES.commits,
      { id: 'bad', branch: 'lts/1.6', parents: ['main'], files: { '.release/line.json': '[]' } },
    ],
  });
  expect(await lines(repo.dir)).toEqual(['line-invalid lts/1.6:.release/line.json']);
});
