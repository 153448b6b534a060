import Ajv from 'ajv/dist/2020';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editPython, pythonFiles, pythonPackage } from '../testing/generate-python.mjs';
import {
  editTypescript,
  typescriptFiles,
  typescriptPackage,
} from '../testing/generate-typescript.mjs';
import { compareFolders } from '../bin/compare-folders';
import { formatChanges } from '../bin/format-changes';
import { compareSurfaces } from '../compare/compare-surfaces';
import { REASONS } from '../compare/changes/reasons';
import { seenOf } from '../compare/changes/seen';
import { surfaceOf } from '../testing/compare-texts';

const ROOT = join(__dirname, '../..');

function schema(name: string): object {
  return JSON.parse(readFileSync(join(ROOT, 'schema', `${name}.schema.json`), 'utf8')) as object;
}

describe('the published schemas', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const [isSurface, isChanges] = [ajv.compile(schema('surface')), ajv.compile(schema('changes'))];

  it.each(['python', 'typescript'] as const)('describe what %s gives', async (language) => {
    const [base, edit] =
      language === 'python'
        ? [
            pythonFiles(pythonPackage(3, { files: 20, unitsPerFile: 20 })),
            pythonFiles(
              editPython(pythonPackage(3, { files: 20, unitsPerFile: 20 }), 3, 15).modules,
            ),
          ]
        : [
            typescriptFiles(typescriptPackage(3, { files: 20, unitsPerFile: 20 })),
            typescriptFiles(
              editTypescript(typescriptPackage(3, { files: 20, unitsPerFile: 20 }), 3, 15).modules,
            ),
          ];
    const [before, after] = [await surfaceOf(base, language), await surfaceOf(edit, language)];
    isSurface(before);
    expect(isSurface.errors ?? []).toEqual([]);
    isChanges(compareSurfaces(before, after));
    expect(isChanges.errors ?? []).toEqual([]);
  });

  it('refuses what is no surface', () => {
    expect(isSurface({ schemaVersion: 2 })).toBe(false);
    expect(
      isChanges({ schemaVersion: 1, language: 'python', package: 'x', changes: [{ symbol: 'x' }] }),
    ).toBe(false);
  });
});

it('documents every reason', () => {
  const page = readFileSync(join(ROOT, '../../docs/surface.md'), 'utf8');
  const documented = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
  expect(documented.filter((reason) => reason! in REASONS).sort()).toEqual(
    Object.keys(REASONS).sort(),
  );
});

it('documents where a change of each reason shows', () => {
  const page = readFileSync(join(ROOT, '../../docs/surface.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \|/gm)];
  const told = (reason: string) => {
    const [python, typescript] = [seenOf(reason, 'python'), seenOf(reason, 'typescript')];
    return python === typescript ? python : `${python}; ${typescript} in TypeScript`;
  };
  const reasons = Object.keys(REASONS).sort();
  const documented = new Map(rows.map(([, reason, seen]) => [reason, seen!.trim()]));
  expect(reasons.map((reason) => [reason, documented.get(reason)])).toEqual(
    reasons.map((reason) => [reason, told(reason)]),
  );
});

describe('the command', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'surface-'));
    for (const [state, text] of [
      ['before', 'def f(a): ...\n'],
      ['after', 'def f(b): ...\n'],
    ] as const) {
      execFileSync('mkdir', ['-p', '--', join(folder, state, 'pkg')]);
      writeFileSync(join(folder, state, 'pyproject.toml'), '[project]\nname = "pkg"\n');
      writeFileSync(join(folder, state, 'pkg/__init__.py'), text);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('compares two folders', async () => {
    const results = await compareFolders(join(folder, 'before'), join(folder, 'after'));
    expect(results).toMatchObject([
      {
        language: 'python',
        package: 'pkg',
        changes: [{ symbol: 'pkg.f', verdict: 'breaking', reason: 'parameter-renamed' }],
      },
    ]);
    expect(formatChanges(results)).toContain('pkg (python): 1 breaking');
  });

  it('says when a manifest does not parse, or there is none', async () => {
    writeFileSync(join(folder, 'after/pyproject.toml'), '[project\n');
    await expect(compareFolders(join(folder, 'before'), join(folder, 'after'))).rejects.toThrow(
      'pyproject.toml does not parse',
    );
    await expect(
      compareFolders(join(folder, 'before/pkg'), join(folder, 'after/pkg')),
    ).rejects.toThrow('neither');
  });
});
