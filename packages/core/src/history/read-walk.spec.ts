import { buildFacts } from '../build-facts.fixture';
import { loadMessageParser } from '../commits/load-message-parser';
import { configOf } from '../config/config-of.fixture';
import { readWalk } from './read-walk';

async function isStamp(files: readonly string[]): Promise<boolean> {
  const config = configOf({ changelog: { file: 'docs/news.md' } });
  const facts = buildFacts({
    projects: { a: { versionFiles: [{ path: 'packages/a/about.py', pattern: null }] } },
    commits: [{ message: `chore: release\n\nRelease-Plan: sha256:${'a'.repeat(64)}`, files }],
  });
  return readWalk(facts, config, await loadMessageParser()).commitAt(0).parsed.stamp;
}

describe('a commit with the trailers of a stamp', () => {
  it.each([
    ['packages/a/package.json', true],
    ['packages/a/about.py', true],
    ['gone/package.json', true],
    ['gone/pyproject.toml', true],
    ['CHANGELOG.md', true],
    ['packages/a/CHANGELOG.md', true],
    ['packages/a/docs/news.md', true],
    ['package-lock.json', true],
    ['npm-shrinkwrap.json', true],
    ['pnpm-lock.yaml', true],
    ['uv.lock', true],
    // No stamp writes these.
    ['yarn.lock', true],
    ['packages/b/about.py', false],
    ['docs/news.md', false],
    ['crates/a/Cargo.toml', false],
    ['docs/OLD-CHANGELOG.md', false],
    ['my-package.json', false],
    ['package.json/index.ts', false],
  ])('is one if it wrote %s: %s', async (path, expected) => {
    expect(await isStamp([path])).toBe(expected);
  });

  it('is none if it wrote anything beside', async () => {
    expect(await isStamp(['packages/a/package.json', 'packages/a/index.ts'])).toBe(false);
  });
});

it('counts what a branch says of itself as a change of no project', async () => {
  const facts = buildFacts({
    projects: { a: { root: '' } },
    commits: [
      { message: 'fix: a', files: ['.release/accepted.json'] },
      { message: 'chore(release): cut lts/1.7', files: ['.release/line.json'] },
    ],
  });
  const walk = readWalk(facts, configOf(), await loadMessageParser());
  expect(walk.touchesOf('a')).toEqual([1]);
});
