import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ApiChange,
  type DeprecationMark,
  type Question,
  type Result,
  parseConfig,
} from '@release-openmed/core';
import { createRepo, type TestRepo } from '@release-openmed/testing';
import { NOTHING_LENT } from '../lender.fixture';
import { openRepository } from '../../git/open-repository';
import { withAnswers } from './with-answers';

let repo: TestRepo;
afterEach(() => repo.remove());

const PYPROJECT = '[project]\nname = "deid"\nversion = "1.0.0"\n';
const PACKAGE = '{ "name": "sdk", "version": "1.0.0", "exports": "./src/index.ts" }\n';

const make = (): TestRepo =>
  (repo = createRepo({
    commits: [
      {
        id: 'old',
        files: {
          'old/deid/pyproject.toml': PYPROJECT,
          'old/deid/deid/__init__.py':
            'def redact(text):\n    pass\n\n\ndef find(text):\n    pass\n',
          'old/deid/labels/core.json': '["DATE"]\n',
          'sdk/package.json': PACKAGE,
          'sdk/src/index.ts': 'export const a = 1;\nexport function f(): void {}\n',
        },
      },
      {
        id: 'new',
        files: {
          'old/deid/pyproject.toml': null,
          'old/deid/deid/__init__.py': null,
          'old/deid/labels/core.json': null,
          'deid/pyproject.toml': PYPROJECT,
          'deid/deid/__init__.py':
            'import warnings\n\n\ndef redact(text):\n    """Old."""\n    warnings.warn("use mask instead", DeprecationWarning)\n',
          'deid/labels/core.json': '["DATE", "AGE"]\n',
          'sdk/src/index.ts':
            'export const a = 1;\n/** @deprecated use a instead */\nexport function f(): void {}\n',
        },
      },
    ],
  }));

const roots = ['deid', 'old/deid'];
const place = (id: string, at: readonly string[] = roots) => ({ commit: repo.ids[id]!, roots: at });
const changes = (language: 'python' | 'typescript', at: readonly string[] = roots): Question => ({
  kind: 'api-changes',
  language,
  from: place('old', at),
  to: place('new', at),
});

async function ask(
  questions: readonly Question[],
  cache = join(repo.dir, '.nx/cache'),
): Promise<{ readonly answers: readonly unknown[]; readonly processes: number }> {
  const opened = await openRepository(repo.dir);
  const config = parseConfig({});
  if (!opened.ok || !config.ok) throw new Error('no repository');
  const repository = opened.value;
  const before = repository.git.count;
  const graph = { nodes: {}, dependencies: {} };
  const known = {
    repository,
    env: {},
    tags: [],
    lender: NOTHING_LENT,
    nodes: {},
    graph,
    running: null,
  };
  const evidence = { ...known, config: config.value, cache };
  const answered = await withAnswers(evidence, (answer) => answer(questions));
  const answers = answered.map((one: Result<unknown>) =>
    one.ok ? one.value : one.failures.map(({ code }) => code),
  );
  return { answers, processes: repository.git.count - before };
}

const told = (answer: unknown): readonly string[] =>
  (answer as readonly ApiChange[]).map(
    ({ verdict, symbol, file, line }) => `${verdict} ${symbol} ${file}:${line}`,
  );

describe('the API of a project', () => {
  test('read from objects, also where it lay in another folder before', async () => {
    make();
    const { answers } = await ask([changes('python'), changes('typescript', ['sdk'])]);
    expect(told(answers[0])).toEqual([
      'breaking deid.find old/deid/deid/__init__.py:5',
      'deprecated deid.redact deid/deid/__init__.py:6',
    ]);
    expect(told(answers[1])).toEqual(['deprecated sdk#f sdk/src/index.ts:2']);
  });

  test('marks of deprecation, with what they say', async () => {
    make();
    const at = place('new');
    const { answers } = await ask([{ kind: 'api-deprecations', language: 'python', at }]);
    expect(answers).toEqual([
      [
        {
          symbol: 'deid.redact',
          file: 'deid/deid/__init__.py',
          line: 6,
          warns: true,
          since: null,
          removeIn: null,
          replacement: 'mask',
        } satisfies DeprecationMark,
      ],
    ]);
  });

  test('a folder that is not there has none', async () => {
    make();
    const nowhere = place('new', ['nowhere']);
    const { answers } = await ask([
      { kind: 'api-changes', language: 'python', from: nowhere, to: place('new') },
      { kind: 'api-deprecations', language: 'python', at: nowhere },
      { kind: 'project-files', at: nowhere, globs: ['*'] },
    ]);
    expect(answers).toEqual([[], [], new Map()]);
  });

  test('one process, whatever is asked, and none where nothing is', async () => {
    make();
    const many = [changes('python'), changes('typescript', ['sdk']), changes('python', ['sdk'])];
    expect((await ask(many)).processes).toBe(1);
    expect((await ask([])).processes).toBe(0);
  });
});

describe('what is kept between runs', () => {
  test('is taken, and its loss or damage changes nothing but time', async () => {
    make();
    const cache = join(repo.dir, '.nx/cache');
    const first = (await ask([changes('python')])).answers;
    const files = readdirSync(cache, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => join(cache, name));
    const [kept = ''] = files;
    const text = readFileSync(kept, 'utf8');
    expect(files).toHaveLength(1);
    expect(text).toContain('{"key":"changes ');
    writeFileSync(kept, text.replaceAll('deid.find', 'deid.kept'));
    expect(told((await ask([changes('python')])).answers[0])[0]).toContain('deid.kept');

    for (const damage of ['', '{', '[]', text.replace('"key":"changes', '"key":"other')]) {
      writeFileSync(kept, damage);
      expect((await ask([changes('python')])).answers).toEqual(first);
    }
    expect((await ask([changes('python')], join(repo.dir, 'sdk/package.json'))).answers).toEqual(
      first,
    );
  });
});

describe('files of a project', () => {
  test('by name and by glob, relative to where it lies', async () => {
    make();
    const { answers } = await ask([
      { kind: 'project-files', at: place('old'), globs: ['pyproject.toml', 'absent.json'] },
      { kind: 'project-files', at: place('new'), globs: ['pyproject.toml', 'labels/*.json'] },
    ]);
    expect(answers).toEqual([
      new Map([['pyproject.toml', PYPROJECT]]),
      new Map([
        ['labels/core.json', '["DATE", "AGE"]\n'],
        ['pyproject.toml', PYPROJECT],
      ]),
    ]);
  });
});
