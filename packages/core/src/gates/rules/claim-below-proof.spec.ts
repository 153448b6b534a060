import { parseConfig } from '../../config/parse-config';
import type { AnswerTable } from '../../evidence/answer-from.fixture';
import type { FileTexts } from '../../evidence/files-at';
import type { Finding } from '../../finding';
import type { Wanted } from '../../plan-release.fixture';
import { answers, change, project, released } from '../../proofs/proven-facts.fixture';
import { ok } from '../../result';
import { find } from '../find.fixture';
import { merging, ONTO } from '../merging.fixture';

const INIT = 'packages/a/a/__init__.py';
const ID = '1'.repeat(40);
const MERGED = '0'.repeat(40);
const known = (changes = [change()]) => ({
  answers: answers({ changes }),
  options: { rules: { 'deprecation-window': 'off' } },
});
const told = (found: readonly Finding[]) =>
  found.map(({ severity, message, where }) => `${severity} ${where}: ${message}`);

async function at(messages: readonly string[], wanted: Wanted = known()) {
  const commits = messages.map((message, nr) => ({ message, id: String(nr + 1).repeat(40) }));
  return told(await find('claim-below-proof', project([released('1.2.0'), ...commits]), wanted));
}

const TOO_LITTLE = `warn ${ID}: "fix: tidy", ${ID.slice(0, 10)}, claims patch and its change proves major: removed a.f (${INIT}:3).`;

describe('at a release', () => {
  it('names commit, symbol, place and both bumps, and raises the bump all the same', async () => {
    expect(await at(['fix: tidy'])).toEqual([TOO_LITTLE]);
  });

  it.each<[name: string, messages: readonly string[], changes: Parameters<typeof known>[0]]>([
    ['claims as much', ['feat!: tidy'], [change()]],
    ['one of several claims as much', ['fix: x', 'feat!: tidy', 'fix: y'], [change()]],
    ['nothing is proved', ['fix: tidy'], []],
    ['more is claimed', ['feat!: x'], [change({ verdict: 'additive' })]],
  ])('not where %s', async (_name, messages, changes) => {
    expect(await at(messages, known(changes))).toEqual([]);
  });

  it('blames the newest commit that touched the file, with all that it proves', async () => {
    const both = [change(), change({ symbol: 'a.g', line: 9 })];
    const [first, ...others] = await at(['fix: one', 'docs: two'], known(both));
    expect(others).toEqual([]);
    expect(first).toContain(`"docs: two", ${'2'.repeat(10)}, claims patch`);
    expect(first).toContain(`removed a.f (${INIT}:3), removed a.g (${INIT}:9).`);
  });
});

describe('before a merge', () => {
  const branch = (message: string, files = [INIT]) => merging([{ message, files }]);
  const check = async (spec: ReturnType<typeof merging>) =>
    told(await find('claim-below-proof', spec, known([change({ symbol: 'a#f' })])));

  it('is an error, whatever the target branch claims for other changes', async () => {
    expect((await check(branch('fix: tidy')))[0]).toMatch(/^error 0{40}: "fix: tidy"/);
  });

  it('says nothing where the branch claims it', async () => {
    expect(await check(branch('feat!: tidy'))).toEqual([]);
  });

  it('blames no branch for what the target branch has already, in the same file', async () => {
    const gone = change({ symbol: 'a#f' });
    const onlyThere: AnswerTable = {
      ...answers({}),
      'api-changes': ({ from }) => ok(from.commit === ONTO ? [] : [gone]),
    };
    const wanted = { ...known(), answers: onlyThere };
    expect(told(await find('claim-below-proof', branch('fix: tidy'), wanted))).toEqual([]);
  });

  describe.each<
    [name: string, file: string, base: string, onto: string, merged: string, said: string]
  >([
    [
      'a label that goes',
      'labels.json',
      '["AGE", "NAME", "ID"]',
      '["AGE", "NAME"]',
      '["AGE"]',
      'claims patch and its change proves major: removed label labels.json: NAME (packages/a/labels.json:1).',
    ],
    [
      'a promise that narrows',
      'package.json',
      '{ "engines": { "node": ">=14" } }',
      '{ "engines": { "node": ">=16" } }',
      '{ "engines": { "node": ">=20" } }',
      'claims patch and its change proves major: runs on less of node (packages/a/package.json:1).',
    ],
  ])('%s', (_name, name, base, onto, merged, said) => {
    const file = `packages/a/${name}`;
    const texts = (there: string) => ({
      options: { labelSchemas: ['labels.json'] },
      answers: {
        ...answers({}),
        'project-files': ({ at }): ReturnType<typeof ok<FileTexts>> =>
          ok(new Map([[name, { [ONTO]: there, [MERGED]: merged }[at.commit] ?? base]])),
      } satisfies AnswerTable,
    });
    const found = async (there: string, files: readonly string[]) =>
      told(await find('claim-below-proof', branch('fix: tidy', [...files]), texts(there)));

    it('is of the branch, which is told commit, file and both bumps', async () => {
      expect(await found(onto, [file])).toEqual([
        expect.stringMatching(/^error 0{40}: "fix: tidy", 0{10}, /),
      ]);
      expect((await found(onto, [file]))[0]).toContain(said);
    });

    it('is of the branch also where a folder was moved, and no commit has the file', async () => {
      expect((await found(onto, ['packages/a/x']))[0]).toContain(said);
    });

    it('is not of the branch where the target branch has it already', async () => {
      expect(await found(merged, [file])).toEqual([]);
    });

    it('is of whoever touched the file where that of the target branch cannot be read', async () => {
      expect((await found('[[', [file]))[0]).toContain('its change proves major');
      expect(await found('[[', ['packages/a/x'])).toEqual([]);
    });
  });

  it('judges the title that the commits are squashed into', async () => {
    const spec = merging([{ message: 'feat!: tidy', files: [INIT] }], 'fix: tidy');
    expect((await check(spec))[0]).toMatch(/^error --title: "fix: tidy", the title, claims patch/);
  });
});

it('has a severity of its own in the options', () => {
  expect(parseConfig({ rules: { 'claim-below-proof': 'error' } }).ok).toBe(true);
});
