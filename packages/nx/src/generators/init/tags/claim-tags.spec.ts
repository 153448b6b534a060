import fc from 'fast-check';
import { claimsOf, project, type Seen } from './workspace.fixture';
import { keyOf } from './current-claims';
import { prefixOf } from './prefix-of';
import { tagOptions } from './tag-options';

const word = fc.constantFrom(
  'a',
  'core',
  'acme-core',
  'babel-core',
  'acme-cli',
  'cli',
  'x_y',
  'x-y',
);
const version = fc.constantFrom('0.1.0', '1.0.0', '1.1.0', '2.0.0', '7.2.0', '1.1.0rc1');
const projectText = fc
  .tuple(fc.constantFrom('', '@acme/'), word, fc.option(version))
  .map(([scope, name, said]) => `${scope}${name}${said === null ? '' : `@${said}`}`);
const projects = fc.uniqueArray(projectText, {
  selector: (text) => project(text).name,
  minLength: 1,
  maxLength: 6,
});
const tag = fc
  .tuple(fc.constantFrom('', '@acme/', 'v', 'release-'), fc.option(word), version)
  .chain(([lead, name, text]) =>
    fc
      .constantFrom('@', '-v', '/v', '==', '_')
      .map((between) => (name === null ? `${lead}${text}` : `${lead}${name}${between}${text}`)),
  );
const seen = fc.record({ tags: fc.uniqueArray(tag, { maxLength: 12 }), projects });

const ownersOf = (made: Seen): ReadonlyMap<string, string> =>
  new Map(claimsOf(made).claims.map(({ series, owner }) => [series.prefix, keyOf(owner)]));

describe('claims', () => {
  it('give every series one owner, or none', () => {
    fc.assert(
      fc.property(seen, (made) => {
        const { claims, unclaimed } = claimsOf(made);
        const prefixes = [...claims, ...unclaimed].map(({ series }) => series.prefix);
        expect(new Set(prefixes).size).toBe(prefixes.length);
      }),
    );
  });

  it('do not hang on the order of tags and projects', () => {
    fc.assert(
      fc.property(
        seen.chain((made) =>
          fc.tuple(
            fc.constant(made),
            fc.shuffledSubarray(made.tags, { minLength: made.tags.length }),
            fc.shuffledSubarray(made.projects, { minLength: made.projects.length }),
          ),
        ),
        ([made, tags, others]) => {
          expect(claimsOf({ tags, projects: others })).toEqual(claimsOf(made));
        },
      ),
    );
  });

  it('of a project go to no third one when another is added', () => {
    fc.assert(
      fc.property(seen, projectText, (made, added) => {
        const { name } = project(added);
        fc.pre(!made.projects.some((text) => project(text).name === name));
        const before = ownersOf(made);
        const after = ownersOf({ ...made, projects: [...made.projects, added] });
        const named = [...before].filter(([prefix]) => !/^(?:v|release-)?$/.test(prefix));
        for (const [prefix, owner] of named)
          expect([owner, `project ${name}`, undefined]).toContain(after.get(prefix));
      }),
    );
  });

  it('written as options are read by their owners alone', () => {
    fc.assert(
      fc.property(seen, (made) => {
        const claims = claimsOf(made);
        const known = made.projects.map(project);
        const hints = tagOptions(claims, { projects: known, chosen: [], declared: null });
        const said = new Map(
          [...hints.otherwise, ...hints.told].map(({ option, value }) => [option.join('.'), value]),
        );
        const grouped = claims.found !== null;
        for (const { series, owner } of claims.claims) {
          const readers = known.filter((one) => {
            const own = said.get(`perProject.${one.name}.tag`) ?? said.get('tag');
            const read = [
              own,
              ...((said.get(`perProject.${one.name}.tagsRead`) ?? []) as string[]),
              ...((said.get('tagsRead') ?? []) as string[]),
            ].filter((pattern) => typeof pattern === 'string');
            return read.some((pattern) => prefixOf(pattern, one) === series.prefix);
          });
          const expected = owner.kind === 'group' || grouped ? readers : [owner];
          expect(readers.map((one) => one.name)).toEqual(expected.map((one) => one.name));
        }
      }),
    );
  });
});

describe('whose tags are', () => {
  it.each<[string, readonly string[], readonly string[], Record<string, string>]>([
    [
      'a name in another one is not its own without its file',
      ['babel-core@7.2.0'],
      ['core@1.4.0', 'cli'],
      {},
    ],
    [
      'it is, where the file says the same',
      ['babel-core@7.2.0'],
      ['core@7.2.0', 'cli'],
      { 'babel-core@': 'project core' },
    ],
    [
      'former tags are followed by those of today',
      ['core@1.0.0', 'core@1.1.0', 'acme-core@1.2.0', 'acme-core@3.0.0'],
      ['acme-core@3.0.0', 'acme-cli@1.0.0'],
      { 'core@': 'project acme-core', 'acme-core@': 'project acme-core' },
    ],
    ['one step behind its file', ['v1.2.0'], ['a@1.3.0.dev0', 'b@9.0.0'], { v: 'project a' }],
    [
      'the top’s of several',
      ['v1.2.0'],
      ['a@1.2.0 in .', 'b@1.2.0', 'c@2.0.0'],
      { v: 'project a' },
    ],
    ['nobody’s', ['v1.2.0'], ['a@3.0.0', 'b@0.3.0'], {}],
    ['a version that follows by chance', ['v1.2.11'], ['a@1.3.0', 'b@0.3.0'], {}],
    ['doubtful', ['v1.2.0'], ['a@1.2.0', 'b@1.2.0', 'c@2.0.0'], {}],
    ['all bare, no file says anything', ['v1.2.0'], ['a', 'b'], { v: 'group workspace' }],
    [
      'a development version of a release branch',
      ['v0.65b0'],
      ['a@0.66b0.dev', 'b@0.1.0'],
      { v: 'project a' },
    ],
  ])('%s', (_title, tags, texts, expected) => {
    expect(Object.fromEntries(ownersOf({ tags, projects: texts }))).toEqual(expected);
  });

  it('says of which it may be', () => {
    const { unclaimed } = claimsOf({
      tags: ['v1.2.0'],
      projects: ['a@1.2.0', 'b@1.2.0', 'c@1.3.0'],
    });
    expect(unclaimed).toMatchObject([{ why: 'doubtful', perhaps: ['a', 'b'] }]);
  });
});
