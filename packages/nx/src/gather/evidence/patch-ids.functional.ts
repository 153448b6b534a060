import type { Result } from '@release-openmed/core';
import { createRepo, type TestRepo } from '@release-openmed/testing';
import { ask } from './ask.fixture';

let repo: TestRepo;
afterEach(() => repo.remove());

it('knows the same change on two branches, whatever surrounds it and however git is set up', async () => {
  const text = (first: string, fixed: string) =>
    [first, ...'abcdefgh', fixed, ...'ijklmnop'].join('\n');
  repo = createRepo({
    bareRemote: true,
    commits: [
      { id: 'start', files: { f: text('0', 'broken') } },
      { id: 'moved', files: { f: text('1', 'broken') } },
      { id: 'fix', files: { f: text('1', 'mended') } },
      { id: 'port', branch: 'lts/1.7', parents: ['start'], files: { f: text('0', 'mended') } },
      { id: 'other', branch: 'lts/1.7', files: { f: text('0', 'mended again') } },
      { id: 'merge', parents: ['fix', 'port'], files: { f: text('1', 'mended') } },
    ],
  });
  repo.git('config', 'diff.noprefix', 'true');
  repo.git('config', 'diff.context', '9');
  repo.git('config', 'color.ui', 'always');
  const commits = ['fix', 'port', 'other', 'merge', 'start'].map((id) => repo.ids[id]!);
  const asked = await ask([{ kind: 'patch-ids', commits }], repo.dir);
  if (!asked.ok) throw new Error(JSON.stringify(asked.failures));
  const answer = asked.value[0] as Result<ReadonlyMap<string, string>>;
  if (!answer.ok) throw new Error(JSON.stringify(answer.failures));
  const [fix, port, other, merge, start] = commits.map((commit) => answer.value.get(commit));
  expect(fix).toMatch(/^[0-9a-f]{40}$/);
  expect(port).toBe(fix);
  expect(new Set([fix, other, start]).size).toBe(3);
  expect(merge).toBeUndefined();
});

it('has none to tell of where nothing is asked', async () => {
  repo = createRepo({ bareRemote: true, commits: [{ id: 'a', files: { x: '1' } }] });
  const asked = await ask([{ kind: 'patch-ids', commits: [] }], repo.dir);
  expect(asked).toEqual({ ok: true, value: [{ ok: true, value: new Map() }] });
});
