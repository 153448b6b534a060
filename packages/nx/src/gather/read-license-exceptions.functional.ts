import { parseConfig } from '@release-openmed/core';
import { createRepo, type TestRepo } from '@release-openmed/testing';
import { openRepository } from '../git/open-repository';
import { readFiles } from './read-files';
import { readLicenseExceptions } from './read-license-exceptions';

let repo: TestRepo;
afterEach(() => repo.remove());

const file = (who: string) => {
  const entry = { package: 'x', license: 'ISC', reason: 'r', who, until: '2027-01-31' };
  return JSON.stringify({ schemaVersion: 1, exceptions: [entry] });
};

/** Who let what pass, or the codes of failures. */
async function who(promoting: boolean, exceptions?: string): Promise<readonly string[]> {
  const opened = await openRepository(repo.dir);
  const licenses = exceptions === undefined ? { allow: [] } : { allow: [], exceptions };
  const config = parseConfig({ gates: { licenses } });
  if (!opened.ok || !config.ok) throw new Error('unusable');
  const repository = opened.value;
  const files = readFiles(repository, repo.ids['cut']!, ['l.json']);
  const read = await readLicenseExceptions({ repository, files }, promoting, config.value);
  return read.ok ? read.value.map((entry) => entry.who) : read.failures.map(({ code }) => code);
}

it('reads the file that the options name, as the source has it, and for a candidate as the tip has it', async () => {
  repo = createRepo({
    commits: [
      { id: 'cut', files: { 'l.json': file('Ada') } },
      { id: 'tip', files: { 'l.json': file('Bo'), 'broken.json': '{}' } },
    ],
  });
  repo.write('l.json', 'edited');
  expect(await who(false)).toEqual([]);
  expect(await who(false, 'l.json')).toEqual(['Ada']);
  expect(await who(true, 'l.json')).toEqual(['Bo']);
  expect(await who(true, 'none.json')).toEqual(['license-exceptions-invalid']);
  expect(await who(true, 'broken.json')).toContain('license-exceptions-invalid');
});
