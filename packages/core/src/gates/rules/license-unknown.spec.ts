import { fail } from '../../result';
import { licensesIn } from './license-rules.fixture';

const unknown = (spec: Parameters<typeof licensesIn>[1]) => licensesIn('license-unknown', spec);
const LOST = { license: null, why: 'it is not installed here', version: null };

it('says what is not known, why, and the way to it', async () => {
  expect(await unknown({ dependency: LOST })).toEqual([
    {
      code: 'license-unknown',
      severity: 'error',
      project: 'a',
      message:
        'left is under a licence that is not known, because it is not installed here: a → middle → left.',
      fix: 'Install what the lockfile says where this runs, so that its metadata can be read, or enter it in l.json, with a reason.',
      where: 'packages/a/package.json',
    },
  ]);
});

it('guesses nothing', async () => {
  expect(await unknown({ dependency: { license: 'Apache 2.0' } })).toMatchObject([
    {
      message:
        'left 1.2.0 says "Apache 2.0" of its licence, which is no SPDX expression: a → middle → left.',
    },
  ]);
  const [long] = await unknown({ dependency: { license: 'x'.repeat(5000) } });
  expect(long?.message.length).toBeLessThan(200);
  expect(await unknown({ dependency: { license: 'SEE LICENSE IN x' } })).toHaveLength(1);
});

it('passes over what is known, be it allowed or not', async () => {
  expect(await unknown({ dependency: { license: 'MIT' } })).toEqual([]);
  expect(await unknown({ dependency: { license: 'GPL-3.0-only' } })).toEqual([]);
  expect(await unknown({ dependency: { license: 'UNLICENSED' } })).toEqual([]);
});

it('lets pass what people have found out, until the day that they say', async () => {
  const declared = { license: 'LicenseRef-Vendor' };
  expect(await unknown({ dependency: LOST, exceptions: [declared] })).toEqual([]);
  expect(await unknown({ dependency: { license: 'Apache 2.0' }, exceptions: [declared] })).toEqual(
    [],
  );
  expect(
    await unknown({ dependency: LOST, exceptions: [{ ...declared, until: '2026-01-01' }] }),
  ).toMatchObject([{ message: expect.stringMatching(/Ada had let it pass until/) as string }]);
  // Of what was not found no version is known either.
  expect(
    await unknown({ dependency: LOST, exceptions: [{ ...declared, versions: '^1.0.0' }] }),
  ).toHaveLength(1);
});

it('does not pass what it cannot see', async () => {
  const answer = fail({ code: 'manifest-malformed', message: 'No.', fix: 'Try.', where: 'x:1' });
  expect(await unknown({ answer })).toMatchObject([
    { message: 'What is installed with a release is not known: No.', where: 'x:1' },
  ]);
});
