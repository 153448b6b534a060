import { createRepo, type TestRepo } from '@release-openmed/testing';
import { openRepository } from '../git/open-repository';
import { readAccepted } from './read-accepted';
import { readFiles } from './read-files';

let repo: TestRepo;
afterEach(() => repo.remove());

const file = (who: string) => {
  const entry = { code: 'version-drift', reason: 'r', who, until: '2027-01-31' };
  return JSON.stringify({ schemaVersion: 1, accepted: [entry] });
};

/** Who is read in a workspace of the repository, whose source is the commit `cut`. */
async function who(folder: string, promoting: boolean): Promise<readonly string[]> {
  const opened = await openRepository(`${repo.dir}/${folder}`);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failures));
  const repository = opened.value;
  const files = readFiles(repository, repo.ids['cut']!, [
    `${repository.prefix}.release/accepted.json`,
  ]);
  const read = await readAccepted({ repository, files }, promoting);
  return read.ok ? read.value.map((entry) => entry.who) : read.failures.map(({ code }) => code);
}

it('reads what the source says, and of a candidate what the tip says; of its own workspace', async () => {
  repo = createRepo({
    commits: [
      {
        id: 'cut',
        files: { '.release/accepted.json': file('Ada'), 'ws/nx.json': '{}', 'none/nx.json': '{}' },
      },
      {
        id: 'tip',
        files: { '.release/accepted.json': file('Bo'), 'ws/.release/accepted.json': file('Cy') },
      },
    ],
  });
  repo.write('.release/accepted.json', 'edited');
  expect(await who('.', false)).toEqual(['Ada']);
  expect(await who('.', true)).toEqual(['Bo']);
  expect(await who('ws', false)).toEqual([]);
  expect(await who('ws', true)).toEqual(['Cy']);
  expect(await who('none', true)).toEqual([]);
});

it('says what is wrong with it', async () => {
  repo = createRepo({ commits: [{ id: 'cut', files: { '.release/accepted.json': '[]' } }] });
  expect(await who('.', false)).toEqual(['accepted-invalid']);
});
