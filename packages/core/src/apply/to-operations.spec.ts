import type { Operation } from '../operation';
import { plannedRelease, releasePlan } from '../plan/release-plan.fixture';
import { LEASE } from './lease';
import type { StampEdit } from './stamp-edits';
import { toOperations, type ApplyOptions } from './to-operations';

const core = plannedRelease('core@1.1.0');
const web = plannedRelease('web@2.0.0');
const edit = (path: string, ...projects: readonly string[]): StampEdit => ({
  path,
  text: `new ${path}`,
  projects,
});
const both = [edit('core.json', 'core'), edit('web.json', 'web')];
const EDITS = [edit('core.json', 'core'), edit('lock', 'core', 'web')];

const options = (more: Partial<ApplyOptions> = {}): ApplyOptions => ({
  stampMessage: 'chore(release): {releases}',
  edits: EDITS,
  head: 'head',
  bookkeeping: null,
  lease: null,
  ...more,
});
const tip = (edits: readonly StampEdit[], releases = [core]): Partial<ApplyOptions> => ({
  bookkeeping: { tip: 'tip', edits, releases },
});

type Lines = {
  readonly [K in Operation['kind']]: (one: Extract<Operation, { kind: K }>) => string;
};
const LINES: Lines = {
  stamp: ({ id, parent, edits }) =>
    `${id} on ${parent}: ${edits.map(({ path }) => path).join(' ')}`,
  tag: ({ name, target }) => `tag ${name} on ${target}`,
  branch: ({ name, target, expected }) => `move ${name} from ${expected} to ${target}`,
  lease: ({ ref, expected }) => `${ref === LEASE ? 'lease' : ref} from ${expected}`,
};
const line = <K extends Operation['kind']>(one: Extract<Operation, { kind: K }>): string =>
  LINES[one.kind as K](one);

const STAMPED = ['stamp on source: core.json lock', 'tag core@1.1.0 on stamp'];

describe('a plan as operations', () => {
  it.each<
    [
      name: string,
      plan: Parameters<typeof releasePlan>[0],
      options: Partial<ApplyOptions>,
      lines: readonly string[],
    ]
  >([
    [
      'a stamp on the source, a tag a release, and the branch forward to the stamp',
      { releases: [core, web] },
      {},
      [...STAMPED, 'tag web@2.0.0 on stamp', 'move main from head to stamp'],
    ],
    [
      'of what the stamp writes nothing of, the source is tagged',
      { releases: [core, web] },
      { edits: [edit('core.json', 'core')] },
      [
        'stamp on source: core.json',
        'tag core@1.1.0 on stamp',
        'tag web@2.0.0 on source',
        'move main from head to stamp',
      ],
    ],
    [
      'where no file says a version, the source is tagged and the branch stays',
      { releases: [core] },
      { edits: [] },
      ['tag core@1.1.0 on source'],
    ],
    [
      'a branch that is not there yet is made',
      { releases: [core] },
      { head: null },
      [...STAMPED, 'move main from null to stamp'],
    ],
    [
      'on lts, the branch moves',
      { releases: [core], channel: 'lts' },
      {},
      [...STAMPED, 'move main from head to stamp'],
    ],
    ['on rc, the branch stays', { releases: [core], channel: 'rc' }, {}, STAMPED],
    ['on nightly, the branch stays', { releases: [core], channel: 'nightly' }, {}, STAMPED],
    [
      'with tags alone, the branch stays',
      { releases: [core], request: { write: 'tag-only' } },
      {},
      STAMPED,
    ],
    ['HEAD is no branch: none moves', { releases: [core], branch: null }, {}, STAMPED],
    ['nothing is released: nothing is done', {}, {}, []],
    [
      'the tip has moved on: it gets a commit of its own',
      { releases: [core] },
      tip([edit('core.json', 'core')]),
      [...STAMPED, 'bookkeeping on tip: core.json', 'move main from head to bookkeeping'],
    ],
    ['the tip has it all: the branch stays', { releases: [core] }, tip([]), STAMPED],
    [
      'what stands and has not reached the branch',
      {},
      { edits: [], ...tip(both) },
      ['bookkeeping on tip: core.json web.json', 'move main from head to bookkeeping'],
    ],
    [
      'with others about: the lease comes last, whatever else moves',
      { releases: [core], channel: 'rc' },
      { lease: { expected: 'lease' } },
      [...STAMPED, 'lease from lease'],
    ],
    [
      'also of bookkeeping alone, and where there was none',
      {},
      { edits: [], ...tip(both), lease: { expected: null } },
      [
        'bookkeeping on tip: core.json web.json',
        'move main from head to bookkeeping',
        'lease from null',
      ],
    ],
    ['nothing to do: no lease moves', {}, { lease: { expected: 'lease' } }, []],
    ['not with tags alone', { request: { write: 'tag-only' } }, { edits: [], ...tip(both) }, []],
  ])('%s', (_name, plan, more, lines) => {
    expect(toOperations(releasePlan(plan), options(more)).map(line)).toEqual(lines);
  });

  it('writes the whole texts of its edits and nothing else of them', () => {
    const [stamp] = toOperations(releasePlan({ releases: [core] }), options());
    expect(stamp).toMatchObject({
      edits: [
        { path: 'core.json', text: 'new core.json' },
        { path: 'lock', text: 'new lock' },
      ],
    });
  });
});

const TRAILERS = 'Release-Source: source\nRelease-Plan: sha256:1d\nRelease-Channel: stable\n';

describe('what commits and tags say', () => {
  const messages = (
    plan: Parameters<typeof releasePlan>[0],
    more: Partial<ApplyOptions>,
  ): readonly string[] =>
    toOperations(releasePlan(plan), options(more)).flatMap((one) =>
      'message' in one ? [one.message] : [],
    );

  it.each<
    [name: string, releases: readonly (typeof core)[], stampMessage: string, subject: string]
  >([
    [
      'the release, where it is one',
      [core],
      'chore(release): {releases}',
      'chore(release): core 1.1.0',
    ],
    [
      'how many, where they are more',
      [core, web],
      'chore(release): {releases}',
      'chore(release): 2 projects',
    ],
    [
      'the words of the options',
      [core],
      'Release {releases} [skip ci]',
      'Release core 1.1.0 [skip ci]',
    ],
    [
      'a name as it is, whatever it looks like',
      [plannedRelease("$&$'@1.0.0")],
      'release {releases}',
      "release $&$' 1.0.0",
    ],
  ])('%s', (_name, releases, stampMessage, subject) => {
    expect(messages({ releases }, { stampMessage })[0]).toBe(`${subject}\n\n${TRAILERS}`);
  });

  it('a tag: its release, the notes, and where it comes from as the last paragraph', () => {
    expect(messages({ releases: [core] }, { edits: [] })).toEqual([
      `core 1.1.0\n\n### Added\n\n- a thing\n\n${TRAILERS}`,
    ]);
  });

  it('bookkeeping: what it brings to the branch, also of what stands', () => {
    expect(messages({ releases: [core] }, tip(both, [core, web])).at(-1)).toBe(
      `chore(release): 2 projects\n\n${TRAILERS}`,
    );
    expect(messages({}, tip(both))).toEqual([`chore(release): core 1.1.0\n\n${TRAILERS}`]);
  });

  it('the lease: who was last', () => {
    const lease = { expected: null };
    expect(messages({ releases: [core, web] }, { lease }).at(-1)).toBe(
      `core@1.1.0\nweb@2.0.0\n\n${TRAILERS.trimEnd()}`,
    );
    expect(messages({}, { ...tip(both), lease }).at(-1)).toBe(TRAILERS.trimEnd());
  });

  it('the channel', () => {
    expect(messages({ releases: [core], channel: 'rc' }, {})).toEqual([
      expect.stringMatching(/\nRelease-Channel: rc\n$/),
      expect.stringMatching(/\nRelease-Channel: rc\n$/),
    ]);
  });
});
