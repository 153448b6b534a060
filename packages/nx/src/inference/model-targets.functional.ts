import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inferModelTargets } from './model-targets';
import { modelNodes } from './model-targets-nodes';
import { modelTargetsFamilies } from './model-targets-families';

let folder: string;
let manifest: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'models-targets-'));
  manifest = join(folder, 'models.jsonl');
  writeFileSync(
    manifest,
    '{"repo_id":"a/b","family":"PII"}\n{ "family" : "NER" }\n{"family":"PII"}\n{"family":"a b"}\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('inferModelTargets', () => {
  it('gates every family in a target of its own', () => {
    const targets = inferModelTargets(manifest, undefined, null);
    expect(Object.keys(targets)).toEqual([
      'model-gate',
      'model-gate--NER',
      'model-gate--PII',
      'model-gate-ci',
      'model-promote',
      'model-rollback',
      'model-check',
    ]);
    expect(targets['model-gate']).toMatchObject({
      executor: '@release-openmed/nx:model-gate',
      cache: true,
      outputs: ['{options.out}', '{projectRoot}/gates/reports'],
    });
    expect(targets['model-gate--PII']).toMatchObject({
      options: { family: 'PII' },
      outputs: ['{options.out}', '{projectRoot}/gates/reports/PII'],
    });
    expect(targets['model-gate-ci']).toMatchObject({
      dependsOn: [{ target: 'model-gate--NER' }, { target: 'model-gate--PII' }],
    });
    expect(targets['model-promote']).toMatchObject({ cache: false, parallelism: false });
  });

  it('takes paths and families from the options, and wrong options as none', () => {
    const targets = inferModelTargets(
      manifest,
      { models: { families: ['X'], manifest: 'data/m.jsonl', signing: { keyEnv: 'MY_KEY' } } },
      null,
    );
    expect(targets['model-gate--X']).toMatchObject({
      inputs: expect.arrayContaining(['{projectRoot}/data/m.jsonl', { env: 'MY_KEY' }]),
    });
    expect(Object.keys(inferModelTargets(manifest, { models: { manifset: 'x' } }, null))).toContain(
      'model-gate--NER',
    );
  });
});

describe('modelNodes', () => {
  const none = {
    packageJson: null,
    npmMember: false,
    projectJson: null,
    pyproject: null,
    pythonFile: null,
  };
  const named = { ...none, projectJson: { name: 'medical', tags: [] } };
  const roots = (folders: Parameters<typeof modelNodes>[0], options?: object) =>
    modelNodes(folders, options as never, folder).map(([file, { projects }]) => [
      file,
      Object.keys(projects ?? {}),
    ]);

  it('gives targets to a project that holds a manifest, and makes no folder a project', () => {
    mkdirSync(join(folder, 'libs/x'), { recursive: true });
    writeFileSync(join(folder, 'libs/x/models.jsonl'), '');
    expect(
      roots([
        { ...none, root: '.' },
        { ...named, root: 'libs/x' },
        { ...named, root: 'libs/y' },
      ]),
    ).toEqual([
      ['models.jsonl', ['.']],
      ['libs/x/models.jsonl', ['libs/x']],
    ]);
    expect(roots([{ ...none, root: 'libs/x' }])).toEqual([]);
  });

  it('looks where the options say', () => {
    expect(roots([{ ...named, root: '.' }], { models: { manifest: 'data/m.jsonl' } })).toEqual([]);
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/m.jsonl'), '');
    expect(roots([{ ...named, root: '.' }], { models: { manifest: 'data/m.jsonl' } })).toEqual([
      ['data/m.jsonl', ['.']],
    ]);
    expect(roots([{ ...named, root: '.' }], { models: 7 })).toEqual([['models.jsonl', ['.']]]);
  });
});

describe('modelTargetsFamilies', () => {
  it('searches again only when the file changed', () => {
    expect(modelTargetsFamilies(manifest, folder)).toEqual(['NER', 'PII']);
    expect(readdirSync(folder).filter((name) => name.startsWith('model-families-'))).toHaveLength(
      1,
    );
    utimesSync(manifest, 1, 1);
    expect(modelTargetsFamilies(manifest, folder)).toEqual(['NER', 'PII']);
    writeFileSync(manifest, '{"family":"QQQ"}\n');
    expect(modelTargetsFamilies(manifest, folder)).toEqual(['QQQ']);
  });

  it('finds a family across the border of two chunks, and goes on where no cache can be written', () => {
    writeFileSync(manifest, `${' '.repeat((1 << 20) - 12)}{"family":"PII"}\n`);
    expect(modelTargetsFamilies(manifest, join(folder, 'nowhere'))).toEqual(['PII']);
  });
});
