import { parseConfig } from '@release-openmed/core';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { releaseFiles } from './release-files';

describe('releaseFiles', () => {
  const workspaceRoot = mkdtempSync(join(tmpdir(), 'release-files-'));
  afterAll(() => rmSync(workspaceRoot, { recursive: true }));

  it('lists manifests, changelogs, lockfiles and version holders by their place in the workspace', () => {
    const texts = {
      'package.json': '{}',
      'package-lock.json': '{}',
      'uv.lock': '',
      'a/package.json': '{}',
      'CHANGELOG.md': '',
      'a/CHANGELOG.md': '',
      'a/README.md': '',
      'a/HISTORY.rst': '',
      'a/Changelog.txt': '',
      'a/newsfragments/2.fix': '',
      'a/newsfragments/1.fix': '',
      'a/news/x': '',
      'b/CHANGELOG.md': '',
      'b/docs/news.md': '',
      'b/pyproject.toml':
        '[project]\nname = "b"\ndynamic = ["version"]\n[tool.hatch.version]\npath = "src/b/__about__.py"\n[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n',
    };
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(workspaceRoot, path)), { recursive: true });
      writeFileSync(join(workspaceRoot, path), text);
    }
    const config = parseConfig({
      changelog: { workspace: 'docs/all.md' },
      perProject: { b: { changelog: { file: 'docs/news.md' } }, top: { changelog: 'off' } },
      versionFiles: {
        a: [
          'src/version.ts',
          { path: '../VERSION', pattern: '(?<version>.+)' },
          { path: '/lerna.json', pointer: '/version' },
        ],
      },
    });
    if (!config.ok) throw new Error('config');
    const nodes = {
      top: { data: { root: '.' } },
      a: { data: { root: 'a' } },
      b: { data: { root: 'b' } },
    };
    const files = releaseFiles({ nodes, config: config.value, workspaceRoot });
    expect([...files].sort()).toEqual([
      'VERSION',
      'a/CHANGELOG.md',
      'a/Changelog.txt',
      'a/HISTORY.rst',
      'a/newsfragments/1.fix',
      'a/package.json',
      'a/src/version.ts',
      'b/docs/news.md',
      'b/pyproject.toml',
      'b/src/b/__about__.py',
      'docs/all.md',
      'lerna.json',
      'package-lock.json',
      'package.json',
      'uv.lock',
    ]);
  });
});
