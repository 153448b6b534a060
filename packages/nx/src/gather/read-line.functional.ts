import { createRepo, type TestRepo } from '@release-openmed/testing';
import { openRepository } from '../git/open-repository';
import { readFiles } from './read-files';
import { readLine } from './read-line';

let repo: TestRepo;
afterEach(() => repo.remove());

const line = (name: string) =>
  JSON.stringify({
    schemaVersion: 1,
    kind: 'lts',
    name,
    branch: `lts/${name}`,
    projects: { core: name },
    phases: [{ phase: 'maintained', from: '2026-01-05' }],
  });

/** The name of the line that is read in a workspace of the repository, whose source is `cut`. */
async function name(folder: string, promoting: boolean): Promise<string | null> {
  const opened = await openRepository(`${repo.dir}/${folder}`);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failures));
  const repository = opened.value;
  const place = `${repository.prefix}.release/line.json`;
  const files = readFiles(repository, repo.ids['cut']!, [place]);
  const read = await readLine({ repository, files }, promoting);
  return read.ok ? (read.value?.name ?? null) : read.failures.map(({ code }) => code).join();
}

it('reads what the source says, and of a candidate what the tip says; of its own workspace', async () => {
  repo = createRepo({
    commits: [
      { id: 'cut', files: { '.release/line.json': line('1.7'), 'ws/nx.json': '{}' } },
      { id: 'tip', files: { '.release/line.json': '{}', 'ws/.release/line.json': line('1.8') } },
    ],
  });
  repo.write('.release/line.json', 'edited');
  expect(await name('.', false)).toBe('1.7');
  expect(await name('.', true)).toMatch(/line-invalid/);
  expect(await name('ws', false)).toBeNull();
  expect(await name('ws', true)).toBe('1.8');
});
