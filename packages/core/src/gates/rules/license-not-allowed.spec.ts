import fc from 'fast-check';
import type { LicenseException } from '../../facts';
import { fail } from '../../result';
import { licensesIn } from './license-rules.fixture';

const notAllowed = (spec: Parameters<typeof licensesIn>[1]) =>
  licensesIn('license-not-allowed', spec);
const under = (license: string) => notAllowed({ dependency: { license } });
const withException = (...exceptions: readonly Partial<LicenseException>[]) =>
  notAllowed({ exceptions });

it('names the licence and the way to it', async () => {
  expect(await under('GPL-3.0-only')).toEqual([
    {
      code: 'license-not-allowed',
      severity: 'error',
      project: 'a',
      message:
        'left 1.2.0 is under GPL-3.0-only, which gates.licenses.allow does not name: a → middle → left.',
      fix: 'Replace what brings it along, add its licence to gates.licenses.allow, or enter it in l.json, with a reason.',
      where: 'packages/a/package.json',
    },
  ]);
});

it.each(['MIT', 'mit', '(MIT OR GPL-3.0-only)', 'MIT AND Apache-2.0', 'Apache-2.0+'])(
  'lets %s pass',
  async (license) => expect(await under(license)).toEqual([]),
);

it.each(['MIT AND GPL-3.0-only', 'ISC', 'GPL-3.0-only OR LGPL-3.0-only', 'UNLICENSED'])(
  'stops %s',
  async (license) => expect(await under(license)).toHaveLength(1),
);

it('passes over what is not known: that is another rule’s', async () => {
  expect(await under('Apache 2.0')).toEqual([]);
  expect(await notAllowed({ dependency: { license: null, why: 'it is gone' } })).toEqual([]);
  const failure = { code: 'manifest-malformed', message: 'No.', fix: 'Try.' };
  expect(await notAllowed({ answer: fail(failure) })).toEqual([]);
});

it.each<[string, Partial<LicenseException>]>([
  ['of its name', {}],
  ['of a glob', { package: 'le*' }],
  ['of its versions', { versions: '^1.0.0' }],
  ['in another spelling', { license: 'GPL-3.0' }],
  ['on its last day', { until: '2026-11-21' }],
])('an exception %s lets it pass', async (_name, exception) => {
  expect(await withException(exception)).toEqual([]);
});

it.each<[string, Partial<LicenseException>, string]>([
  ['of another name', { package: 'right' }, ''],
  ['of other versions', { versions: '^2.0.0' }, ''],
  ['of versions as another ecosystem writes them', { versions: '~=1.0' }, ''],
  ['for another licence', { license: 'ISC' }, ' An exception for it is for ISC.'],
  ['the day after', { until: '2026-11-20' }, ' Ada had let it pass until 2026-11-20.'],
])('an exception %s does not', async (_name, exception, remark) => {
  expect(await withException(exception)).toMatchObject([
    { message: expect.stringMatching(new RegExp(`: a → middle → left\\.${remark}$`)) as string },
  ]);
});

it('one that was prolonged counts until its later day', async () => {
  expect(await withException({ until: '2026-01-01' }, { until: '2027-01-01' })).toEqual([]);
});

it('has names and ranges of Python as Python has them', async () => {
  const dependency = { ecosystem: 'python' as const, name: 'left-pad', version: '1.2' };
  const exceptions = [{ package: 'Left.Pad', versions: '>=1,<2' }];
  expect(await notAllowed({ dependency, exceptions })).toEqual([]);
  expect(
    await notAllowed({ dependency: { ...dependency, version: '2.0' }, exceptions }),
  ).toHaveLength(1);
});

it('a range that its ecosystem does not have lets nothing pass', async () => {
  const dependency = { ecosystem: 'python' as const, version: '1.2' };
  expect(await notAllowed({ dependency, exceptions: [{ versions: '1.x' }] })).toHaveLength(1);
});

it('never stops for what an exception more has let pass', async () => {
  const exception = fc.record({
    package: fc.constantFrom('left', 'right', '*'),
    license: fc.constantFrom('GPL-3.0-only', 'ISC'),
    until: fc.constantFrom('2020-01-01', '2099-01-01'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(exception, { maxLength: 4 }), exception, async (some, one) => {
      const [fewer, more] = [await withException(...some), await withException(...some, one)];
      expect(more.length).toBeLessThanOrEqual(fewer.length);
    }),
    { numRuns: 30 },
  );
});

it('asks for released projects where the options name licences, and nothing otherwise', async () => {
  const kinds: string[] = [];
  const asked = (kind: string) => void kinds.push(kind);
  await notAllowed({ options: {}, asked });
  await notAllowed({ options: { gates: { repository: {} } }, asked });
  await notAllowed({ message: 'chore: x', asked, merging: true });
  expect(kinds).not.toContain('runtime-dependencies');
  await notAllowed({ asked });
  expect(kinds.filter((kind) => kind === 'runtime-dependencies')).toHaveLength(1);
});
