import type { FoundPeople, Result } from '@release-openmed/core';
import { createRepo, type TestRepo } from '@release-openmed/testing';
import { ask } from './ask.fixture';

const { env } = process;
let repo: TestRepo;
afterEach(() => {
  process.env = env;
  repo.remove();
});

async function people(...commits: readonly string[]): Promise<FoundPeople> {
  const answered = await ask([{ kind: 'people', commits }], repo.dir);
  if (!answered.ok) throw new Error(JSON.stringify(answered.failures));
  const [found] = answered.value as readonly Result<FoundPeople>[];
  if (!found?.ok) throw new Error(JSON.stringify(found));
  return found.value;
}

function make(): { readonly [id: string]: string } {
  const together =
    'feat: x\n\nCo-authored-by: Bob <Bob@example.org>\nCo-Authored-By: E <e@x.org>\n';
  const mailmap = 'Ada <ada@work.example> <ada@example.org>\n';
  repo = createRepo({
    bareRemote: true,
    commits: [
      { id: 'alone', files: { x: '1' } },
      { id: 'together', message: together, files: { x: '2', '.mailmap': mailmap } },
    ],
  });
  return repo.ids;
}

test('authors as the commits and as a mailmap have them, and co-authors', async () => {
  const { alone = '', together = '' } = make();
  const ada = ['ada@example.org', 'ada@work.example'];
  expect([...(await people(alone)).authors].sort()).toEqual(ada);
  expect([...(await people(alone, together)).authors].sort()).toEqual(
    [...ada, 'bob@example.org', 'e@x.org'].sort(),
  );
  expect([...(await people()).authors]).toEqual([]);
});

test('who releases, if git knows', async () => {
  make();
  process.env = { ...env, GIT_COMMITTER_NAME: 'Rea <x> R', GIT_COMMITTER_EMAIL: 'rea@example.org' };
  expect((await people()).releaser).toEqual({ name: 'Rea x R', email: 'rea@example.org' });
  repo.git('config', '--unset', 'user.email');
  delete process.env['GIT_COMMITTER_EMAIL'];
  expect((await people()).releaser).toBeNull();
});
