import { buildFacts, type FactsSpec } from '../build-facts.fixture';
import type { RepoFacts } from '../facts';
import { followUpLine } from '../plan-release.fixture';
import type { ReleasePlan } from '../plan/release-plan';
import { plannedRelease, releasePlan } from '../plan/release-plan.fixture';
import { standingFollowUps } from './standing-follow-ups';

const standing = (...tags: readonly string[]): ReleasePlan['skipped'] =>
  tags.map((tag) => ({
    project: 'core',
    why: 'already-released',
    release: { version: '1.1.0', tag, source: 'source' },
  }));
const plan = (more: Parameters<typeof releasePlan>[0] = {}): ReleasePlan =>
  releasePlan({ skipped: standing('core@1.1.0'), ...more });

const on = (relation: 'equal' | 'ahead' | 'behind' | 'diverged', head: string | null) => ({
  remote: { name: 'origin', web: null, head, relation },
});
/** The source is the tip and was released as core 1.1.0, by a stamp; `light` lies on it itself. */
type More = Partial<FactsSpec> & Partial<Pick<RepoFacts, 'tags'>>;
const facts = ({ tags, ...more }: More = {}): RepoFacts => {
  const built = buildFacts({
    projects: { core: {} },
    commits: [{ id: 'source', message: 'feat: x', stamps: ['core@1.1.0'], tags: ['light'] }],
    ...on('equal', 'source'),
    ...more,
  });
  return { ...built, tags: tags ?? built.tags };
};
const STAMP = 'stamp-of-core@1.1.0';

describe('what is due of what stands', () => {
  it.each<[name: string, plan: ReleasePlan, facts: More, lines: readonly string[]]>([
    ['nothing stands', plan({ skipped: [] }), {}, []],
    [
      'who is skipped for another reason has none',
      plan({ skipped: [{ project: 'core', why: 'no-change' }] }),
      {},
      [],
    ],
    ['the clone has its tag', plan(), {}, ['clone follows core@1.1.0']],
    [
      'all tags at once',
      plan({ skipped: standing('core@1.1.0', 'web@1.0.1') }),
      {},
      ['clone follows core@1.1.0, web@1.0.1'],
    ],
    [
      'what was tagged with it, once',
      plan({ skipped: standing('core@1.1.0', 'core@1.1.0') }),
      {
        tags: [
          { name: 'core@1.1.0', commit: STAMP, parents: ['source'], source: 'source', time: 0 },
          { name: 'v1.1.0', commit: STAMP, parents: ['source'], source: 'source', time: 0 },
          { name: 'mine', commit: STAMP, parents: ['source'], source: null, time: 0 },
        ],
      },
      ['clone follows core@1.1.0, v1.1.0'],
    ],
    [
      'the branch follows to the stamp that the remote’s stands on',
      plan(),
      on('behind', STAMP),
      [`clone follows core@1.1.0, main to ${STAMP}`],
    ],
    [
      'with the tags that lie there, whoever made them',
      plan({ skipped: [] }),
      on('behind', STAMP),
      [`clone follows core@1.1.0, main to ${STAMP}`],
    ],
    [
      'a stamp of a stamp is as good',
      plan(),
      {
        commits: [
          { id: 'source', message: 'feat: x', stamps: ['core@1.1.0'] },
          { id: STAMP, message: 'chore: release', stamps: ['web@1.0.1'] },
        ],
        source: 'source',
        tip: 'source',
        ...on('behind', 'stamp-of-web@1.0.1'),
      },
      ['clone follows core@1.1.0, web@1.0.1, main to stamp-of-web@1.0.1'],
    ],
    [
      'somebody’s commits are not followed',
      plan(),
      on('behind', 'other'),
      ['clone follows core@1.1.0'],
    ],
    [
      'but for a promotion of which nothing is left: its bookkeeping is such a commit',
      plan({ request: { from: 'core@1.1.0-rc.1' } }),
      on('behind', 'other'),
      ['clone follows core@1.1.0, main to other'],
    ],
    [
      'not while some of it is left',
      plan({ request: { from: 'core@1.1.0-rc.1' }, releases: [plannedRelease('web@1.0.1')] }),
      on('behind', 'other'),
      ['clone follows core@1.1.0'],
    ],
    [
      'nor where the branches have parted',
      plan(),
      on('diverged', STAMP),
      ['clone follows core@1.1.0'],
    ],
    [
      'HEAD is no branch',
      plan(),
      { branch: null, ...on('behind', STAMP) },
      ['clone follows core@1.1.0'],
    ],
    ['the remote has no such branch', plan(), on('ahead', null), ['clone follows core@1.1.0']],
    ['there is no remote', plan(), { remote: null }, []],
  ])('%s', (_name, asked, more, lines) => {
    expect(standingFollowUps(asked, facts(more), true).map(followUpLine)).toEqual(lines);
  });
});

describe('what is due of what stands in this clone alone', () => {
  it.each<[name: string, plan: ReleasePlan, facts: More, lines: readonly string[]]>([
    ['nothing stands', plan({ skipped: [] }), {}, []],
    ['the branch follows to the stamp', plan(), {}, [`clone follows core@1.1.0, main to ${STAMP}`]],
    [
      'whatever the remote says',
      plan(),
      on('behind', 'other'),
      [`clone follows core@1.1.0, main to ${STAMP}`],
    ],
    ['a release without a stamp moves nothing', plan({ skipped: standing('light') }), {}, []],
    [
      'nor one that is tagged on its source',
      plan(),
      { tags: [{ name: 'core@1.1.0', commit: 'source', parents: [], source: 'source', time: 0 }] },
      [],
    ],
    [
      'what stands elsewhere is not followed',
      plan(),
      {
        tags: [
          { name: 'core@1.1.0', commit: 'stamp', parents: ['other'], source: 'other', time: 0 },
        ],
      },
      [],
    ],
    ['the tip is not what was released', plan(), { tip: 'later' }, []],
    ['a candidate moves no branch', plan({ channel: 'rc' }), {}, []],
    ['a nightly moves no branch', plan({ channel: 'nightly' }), {}, []],
    ['with tags alone, none moves', plan({ request: { write: 'tag-only' } }), {}, []],
    ['HEAD is no branch', plan(), { branch: null }, []],
  ])('%s', (_name, asked, more, lines) => {
    expect(standingFollowUps(asked, facts(more), false).map(followUpLine)).toEqual(lines);
  });
});
