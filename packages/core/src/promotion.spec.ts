import type { FactsSpec } from './build-facts.fixture';
import {
  FILES,
  followUpLines,
  lines,
  planned,
  touch,
  workspace,
  type Wanted,
} from './plan-release.fixture';
import { ok } from './result';

const TIP = 'd'.repeat(40);
const AHEAD = 'e'.repeat(40);
const from = 'core@1.0.1-rc.1';
const cut = (...stamps: readonly string[]) =>
  touch('core', 'fix: a crash', { id: 'b'.repeat(40), stamps: [from, ...stamps] });

/** The candidate was cut from what is the branch's tip still. */
const atTip = workspace([cut()]);
/** The branch has gone on since. */
const behindTip = workspace([cut()], { tip: TIP });
/** It was promoted, and the branch does not stand on what the promotion has written. */
const standing = workspace([cut('core@1.0.1')], { tip: TIP });

const there = (relation: 'equal' | 'behind' | 'diverged', head: string) => ({
  remote: { name: 'origin', web: null, head, relation },
});

const CHANGELOG = '# Changelog\n\n## [1.0.1] - 2026-11-20\n\n### Fixed\n\n- a crash\n';
/** What the branch's tip holds of core. */
function tipSays(version: string, changelog: string, lockfile = ''): Wanted {
  const files = new Map(FILES)
    .set('packages/core/package.json', `{ "name": "core", "version": "${version}" }\n`)
    .set('packages/core/CHANGELOG.md', changelog)
    .set('package-lock.json', lockfile || '{}');
  return { from, answers: { 'files-at': ok(files) } };
}
const LOCKFILE = '{ "packages": { "packages/core": { "version": "1.0.0" } } }';
const OLDER = FILES.get('packages/core/CHANGELOG.md')!;

const RELEASED = ['core 1.0.0 → core@1.0.1 (patch)'];
const STANDS = ['core stays: already-released'];
const STAMP = ['commit stamp: core/CHANGELOG.md core/package.json', 'tag core@1.0.1 on stamp'];
const BOOKKEEPING = [
  'commit bookkeeping: core/CHANGELOG.md core/package.json',
  'move main to bookkeeping',
];

type Scenario = readonly [name: string, spec: FactsSpec, wanted: Wanted, lines: readonly string[]];

describe('a candidate is promoted', () => {
  it.each<Scenario>([
    [
      'from the tip: as any release',
      atTip,
      { from },
      [...RELEASED, ...STAMP, 'move main to stamp', 'then clone follows core@1.0.1, main to stamp'],
    ],
    [
      'from behind the tip: the branch gets what the stamp says in a commit of its own',
      behindTip,
      { from },
      [...RELEASED, ...STAMP, ...BOOKKEEPING, 'then clone follows core@1.0.1, main to bookkeeping'],
    ],
    [
      'in this clone alone',
      behindTip,
      { from, push: false },
      [...RELEASED, ...STAMP, ...BOOKKEEPING, 'then clone follows core@1.0.1, main to bookkeeping'],
    ],
    [
      'and nothing is written back where it is told so',
      behindTip,
      { from, write: 'tag-only' },
      [...RELEASED, ...STAMP, 'then clone follows core@1.0.1'],
    ],
    [
      'while HEAD is no branch: there is none to write back to',
      { ...behindTip, branch: null },
      { from },
      [...RELEASED, 'error: detached-head', ...STAMP, 'then clone follows core@1.0.1'],
    ],
    [
      'when the tip says a higher version: it must not fall, and the changelog is written',
      behindTip,
      tipSays('1.2.0', OLDER),
      [
        ...RELEASED,
        ...STAMP,
        'commit bookkeeping: core/CHANGELOG.md',
        'move main to bookkeeping',
        'then clone follows core@1.0.1, main to bookkeeping',
      ],
    ],
    [
      'when the tip says all of it: the branch stays',
      behindTip,
      tipSays('1.2.0', CHANGELOG),
      [...RELEASED, ...STAMP, 'then clone follows core@1.0.1'],
    ],
  ])('%s', shows);
});

describe('a promotion that stands, and is asked for again', () => {
  it.each<Scenario>([
    [
      'was broken off before it reached the branch: that is made up for',
      standing,
      { from },
      [
        ...STANDS,
        ...BOOKKEEPING,
        'first clone follows core@1.0.1',
        'then clone follows main to bookkeeping',
      ],
    ],
    [
      'was broken off in this clone: its tags are here',
      standing,
      { from, push: false },
      [...STANDS, ...BOOKKEEPING, 'then clone follows main to bookkeeping'],
    ],
    [
      'was not to be written back',
      standing,
      { from, write: 'tag-only' },
      [...STANDS, 'first clone follows core@1.0.1'],
    ],
    [
      'is on the branch: nothing is left',
      standing,
      tipSays('1.0.1', CHANGELOG),
      [...STANDS, 'first clone follows core@1.0.1'],
    ],
    [
      'is on the branch, changelog aside',
      standing,
      tipSays('1.0.1', OLDER),
      [
        ...STANDS,
        'commit bookkeeping: core/CHANGELOG.md',
        'move main to bookkeeping',
        'first clone follows core@1.0.1',
        'then clone follows main to bookkeeping',
      ],
    ],
    [
      'is on the branch in part: the rest of it is written',
      standing,
      tipSays('1.0.1', CHANGELOG, LOCKFILE),
      [
        ...STANDS,
        'commit bookkeeping: package-lock.json',
        'move main to bookkeeping',
        'first clone follows core@1.0.1',
        'then clone follows main to bookkeeping',
      ],
    ],
    [
      'was overtaken by a later release: only the changelog is written',
      standing,
      tipSays('1.2.0', OLDER),
      [
        ...STANDS,
        'commit bookkeeping: core/CHANGELOG.md',
        'move main to bookkeeping',
        'first clone follows core@1.0.1',
        'then clone follows main to bookkeeping',
      ],
    ],
    [
      'is asked for where nothing may be released: nothing is written back there either',
      { ...standing, branch: 'feature/x' },
      { from },
      [
        ...STANDS,
        'error: branch-not-released',
        'commit bookkeeping: core/CHANGELOG.md core/package.json',
        'move feature/x to bookkeeping',
        'first clone follows core@1.0.1',
        'then clone follows feature/x to bookkeeping',
      ],
    ],
    [
      'is asked for over uncommitted changes of what it would write',
      { ...standing, dirty: ['packages/core/package.json'] },
      { from },
      [
        ...STANDS,
        'error: dirty-files',
        ...BOOKKEEPING,
        'first clone follows core@1.0.1',
        'then clone follows main to bookkeeping',
      ],
    ],
    [
      'leaves nothing to do, so nothing can be wrong with doing it',
      { ...standing, branch: 'feature/x', dirty: ['packages/core/package.json'] },
      tipSays('1.0.1', CHANGELOG),
      [...STANDS, 'first clone follows core@1.0.1'],
    ],
    [
      'may be on the remote’s branch, which is ahead: the clone follows before anything is written',
      { ...standing, ...there('behind', AHEAD) },
      { from },
      [...STANDS, `first clone follows core@1.0.1, main to ${AHEAD}`],
    ],
    [
      'may be on the remote’s branch, which has parted from this one: a person decides',
      { ...standing, ...there('diverged', AHEAD) },
      { from },
      [...STANDS, 'first clone follows core@1.0.1'],
    ],
    [
      'was made where the branch still stands: its stamp is all there is to write',
      workspace([cut('core@1.0.1')]),
      { from },
      [...STANDS, 'first clone follows core@1.0.1'],
    ],
  ])('%s', shows);
});

describe('a release that stands, and is asked for again', () => {
  const released = workspace([cut('core@1.0.1')]);
  const stamp = 'stamp-of-core@1.0.1';
  it.each<Scenario>([
    ['is on the branch', released, {}, [...STANDS, 'first clone follows core@1.0.1']],
    [
      'has moved the remote’s branch to its stamp: this clone follows',
      { ...released, ...there('behind', stamp) },
      {},
      [...STANDS, `first clone follows core@1.0.1, main to ${stamp}`],
    ],
    [
      'lies on a remote’s branch that has gone on: being behind is for a person to mend',
      { ...released, ...there('behind', AHEAD) },
      {},
      [...STANDS, 'first clone follows core@1.0.1'],
    ],
    [
      'is in this clone, and the branch was left behind',
      released,
      { push: false },
      [...STANDS, `first clone follows core@1.0.1, main to ${stamp}`],
    ],
    [
      'is in this clone, and was not to move the branch',
      released,
      { push: false, write: 'tag-only' },
      STANDS,
    ],
    [
      'is a candidate in this clone: no branch follows it',
      workspace([touch('web', 'fix: x', { stamps: ['web@1.0.1-rc.1'] })]),
      { push: false, channel: 'rc' },
      ['web stays: already-released'],
    ],
  ])('%s', shows);
});

async function shows(
  _name: string,
  spec: FactsSpec,
  wanted: Wanted,
  expected: readonly string[],
): Promise<void> {
  const outcome = await planned(spec, wanted);
  const said = [...lines(outcome), ...followUpLines(outcome)];
  // Who stays for another reason is no part of this.
  expect(said.filter((line) => !/stays: (?:no-change|not-releasable)$/.test(line))).toEqual(
    expected,
  );
}
