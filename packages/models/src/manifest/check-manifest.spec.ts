import { exampleRow } from '../testing/example-rows.mjs';
import { checkManifest, type ManifestOptions } from './check-manifest';
import { stream } from './stream.fixture';

const OPTIONS: ManifestOptions = {
  file: 'models.jsonl',
  strict: false,
  families: null,
  wanted: new Set(),
  computedHashes: new Map(),
};
const row = (changes: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ ...JSON.parse(exampleRow(0)), ...changes });
const check = (lines: readonly string[], options: Partial<ManifestOptions> = {}) =>
  checkManifest(() => stream(lines.join('\n')), { ...OPTIONS, ...options });
const codes = async (...args: Parameters<typeof check>) =>
  (await check(...args)).failures.map(({ code, where }) => `${code} ${where}`);

describe('checkManifest', () => {
  it('counts what it reads, and hands out the rows that are wanted', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => exampleRow(index));
    const wanted = JSON.parse(lines[7] as string);
    const facts = await check([...lines, ''], { wanted: new Set([wanted.repo_id]) });
    expect(facts.failures).toEqual([]);
    expect(facts.summary).toMatchObject({
      rows: 40,
      families: new Map([
        ['PII', 8],
        ['NER', 8],
        ['Vision', 8],
        ['ZeroShot', 8],
        ['General', 8],
      ]),
      languages: new Set(['en', 'de', 'fr', 'es', 'it']),
    });
    expect([...facts.rows]).toEqual([[wanted.repo_id, wanted]]);
  });

  it.each([
    [['{"repo_id":'], 'model-manifest-line models.jsonl:2'],
    [['[]'], 'model-manifest-row models.jsonl:2'],
    [[row({ repo_id: 'no spaces please' })], 'model-manifest-row models.jsonl:2'],
    [[row({ repo_id: undefined })], 'model-manifest-row models.jsonl:2'],
    [[row({ languages: 'en' })], 'model-manifest-row models.jsonl:2'],
    [[row({ param_count: -1 })], 'model-manifest-row models.jsonl:2'],
    [[row({ reproducibility_hash: 'sha256:ABC' })], 'model-hash-malformed models.jsonl:2'],
    [[row({ reproducibility_hash: undefined })], 'model-hash-malformed models.jsonl:2'],
  ])('%#: names line and mistake', async (lines, expected) => {
    expect(await codes([exampleRow(1), ...lines, exampleRow(2)])).toEqual([expected]);
  });

  it('finds an id that is given twice, however far apart, and names both lines', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => exampleRow(index));
    const facts = await check([...lines, lines[4] as string]);
    expect(facts.failures).toMatchObject([
      {
        code: 'model-manifest-duplicate-id',
        where: 'models.jsonl:3001',
        message: expect.stringContaining('line 5'),
      },
    ]);
  });

  it('refuses unknown fields where it is strict only', async () => {
    expect(await codes([row({ repoid: 'x' })])).toEqual([]);
    expect(await codes([row({ repoid: 'x' })], { strict: true })).toEqual([
      'model-manifest-unknown-field models.jsonl:1',
    ]);
  });

  it('knows the families that are configured, else one spelling of each', async () => {
    expect(await codes([row()], { families: ['NER'] })).toEqual([
      'model-family-unknown models.jsonl:1',
    ]);
    expect(await codes([row(), row({ repo_id: 'a/b', family: 'pii' })])).toEqual([
      'model-family-unknown models.jsonl:2',
    ]);
  });

  it('holds hashes against those computed from the artifacts', async () => {
    const { repo_id, reproducibility_hash } = JSON.parse(exampleRow(0));
    expect(
      await codes([exampleRow(0)], { computedHashes: new Map([[repo_id, reproducibility_hash]]) }),
    ).toEqual([]);
    expect(
      await codes([exampleRow(0)], {
        computedHashes: new Map([[repo_id, `sha256:${'0'.repeat(64)}`]]),
      }),
    ).toEqual(['model-hash-mismatch models.jsonl:1']);
  });

  it('names a line that is not UTF-8', async () => {
    const bytes = Buffer.from(`${exampleRow(0)}\n{"repo_id":"\u00ff"}\n`, 'latin1');
    const facts = await checkManifest(() => stream(bytes), OPTIONS);
    expect(facts.failures).toMatchObject([
      { code: 'model-manifest-line', where: 'models.jsonl:2' },
    ]);
  });

  it('keeps a bounded list of mistakes', async () => {
    const facts = await check(Array.from({ length: 500 }, () => 'x'));
    expect(facts.failures).toHaveLength(101);
    expect(facts.failures.at(-1)?.message).toContain('400 more');
  });
});
