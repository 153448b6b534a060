import fc from 'fast-check';
import MarkdownIt from 'markdown-it';

import { NOTE_SECTIONS, type NoteEntry } from './note-entry';
import { KEEP_A_CHANGELOG } from './notes-style';
import { renderNotes } from './render-notes';

const github = { forge: 'github', url: 'https://github.com/acme/tools' } as const;
const gitlab = { forge: 'gitlab', url: 'https://gitlab.com/acme/tools' } as const;
const hash = (digit: string): string => digit.repeat(40);

function entry(part: Partial<NoteEntry>): NoteEntry {
  return {
    commit: hash('a'),
    type: 'feat',
    scope: null,
    subject: 'add a thing',
    breaking: null,
    section: 'Added',
    references: [],
    authors: ['Ada *Author*', 'Bo'],
    ...part,
  };
}

const range = { from: 'core@1.0.0', to: 'core@1.1.0' };
const plain = { web: null, dependencies: [], range, style: KEEP_A_CHANGELOG, authors: false };

describe('renderNotes', () => {
  it('is empty when nothing is to be told', () => expect(renderNotes([], plain)).toBe(''));

  it('keeps the order of sections and of entries, what breaks first', () => {
    const notes = renderNotes(
      [
        entry({ commit: hash('1'), section: 'Fixed', subject: 'mend the first' }),
        entry({ commit: hash('2'), subject: 'add the first' }),
        entry({ commit: hash('3'), section: 'Security', subject: 'close a hole' }),
        entry({ commit: hash('4'), section: 'Fixed', subject: 'mend the second' }),
        entry({
          commit: hash('5'),
          section: 'Fixed',
          subject: 'mend it for good',
          scope: 'api',
          breaking: 'Pass a list.\n\nA `string` is\nrefused.',
        }),
      ],
      {
        ...plain,
        dependencies: [
          { name: 'zeta', version: '2.0.0' },
          { name: '@acme/base', version: '1.3.0' },
          { name: 'zeta', version: '2.0.0' },
        ],
      },
    );
    expect(notes).toBe(`### Added

- add the first (2222222)

### Changed

- Update \`@acme/base\` to 1.3.0
- Update \`zeta\` to 2.0.0

### Fixed

- **Breaking:** **api:** mend it for good (5555555)

  Pass a list.

  A \`string\` is refused.
- mend the first (1111111)
- mend the second (4444444)

### Security

- close a hole (3333333)`);
  });

  it.each([
    {
      web: github,
      subject: 'add x (#12)',
      references: ['#12'],
      line: `- add x ([#12](https://github.com/acme/tools/issues/12), [aaaaaaa](https://github.com/acme/tools/commit/${hash('a')}))`,
    },
    {
      web: github,
      subject: 'add x (#12) (#13)',
      references: ['#12', '#13', '#12'],
      line: `- add x ([#13](https://github.com/acme/tools/issues/13), [#12](https://github.com/acme/tools/issues/12), [aaaaaaa](https://github.com/acme/tools/commit/${hash('a')}))`,
    },
    {
      web: gitlab,
      subject: 'add x',
      references: ['!7', '#12'],
      line: `- add x ([!7](https://gitlab.com/acme/tools/-/merge_requests/7), [#12](https://gitlab.com/acme/tools/-/issues/12), [aaaaaaa](https://gitlab.com/acme/tools/-/commit/${hash('a')}))`,
    },
    { web: null, subject: 'add x (#12)', references: ['#12'], line: '- add x (#12, aaaaaaa)' },
    { web: null, subject: 'add x (#12)', references: [], line: '- add x (#12) (aaaaaaa)' },
    {
      web: null,
      subject: 'mend #1, #2, #3 and #4 (#9)',
      references: ['#1', '#2', '#3', '#4', '#9'],
      line: '- mend #1, #2, #3 and #4 (#9, #1, #2, aaaaaaa)',
    },
    {
      web: null,
      subject: 'mend all (#1) (#2) (#3) (#4)',
      references: ['#1', '#2', '#3', '#4'],
      line: '- mend all (#4, #3, #2, aaaaaaa)',
    },
    {
      web: github,
      subject: 'add x',
      references: ['other/repo#3', '#1](javascript:x)'],
      line: `- add x (other/repo#3, #1\\](javascript:x), [aaaaaaa](https://github.com/acme/tools/commit/${hash('a')}))`,
    },
  ])(
    'links commits and references: $web.forge $subject $references',
    ({ web, subject, references, line }) => {
      expect(renderNotes([entry({ subject, references })], { ...plain, web })).toBe(
        `### Added\n\n${line}`,
      );
    },
  );

  it('says who made it, if asked for', () => {
    const by = { ...plain, authors: true };
    expect(renderNotes([entry({})], by)).toBe(
      '### Added\n\n- add a thing (aaaaaaa, by Ada \\*Author\\*, Bo)',
    );
    expect(renderNotes([entry({ authors: [] })], by)).toBe('### Added\n\n- add a thing (aaaaaaa)');
  });

  it('says a description that repeats the subject once', () => {
    expect(renderNotes([entry({ subject: 'drop x', breaking: 'drop x ' })], plain)).toBe(
      '### Added\n\n- **Breaking:** drop x (aaaaaaa)',
    );
  });

  it('cuts a message of megabytes', () => {
    const notes = renderNotes(
      [entry({ subject: 's '.repeat(1e6), breaking: 'b '.repeat(5e6) })],
      plain,
    );
    expect(notes.length).toBeLessThan(6000);
    expect(notes).toMatch(/s… \(aaaaaaa\)\n\n {2}b.*b…$/s);
  });

  describe('of more changes than anybody reads', () => {
    const long = Array.from({ length: 3546 }, (_, i) =>
      entry({
        commit: i.toString(16).padStart(40, '0'),
        subject: `change ${i}`,
        breaking: i < 3 ? 'all' : null,
        section: i % 2 === 0 ? 'Added' : 'Fixed',
      }),
    );

    it.each([
      [null, range, '`core@1.0.0..core@1.1.0`'],
      [null, { from: null, to: 'core@0.1.0' }, '`core@0.1.0`'],
      [
        github,
        range,
        '[`core@1.0.0..core@1.1.0`](https://github.com/acme/tools/compare/core@1.0.0...core@1.1.0)',
      ],
      [
        gitlab,
        { from: null, to: 'v0.1.0' },
        '[`v0.1.0`](https://gitlab.com/acme/tools/-/commits/v0.1.0)',
      ],
    ])('says where the rest is', (web, tags, where) => {
      const notes = renderNotes(long, { ...plain, web, range: tags });
      expect(notes.split('\n').at(-1)).toBe(`…and 3,296 more changes: ${where}`);
    });

    it('tells the newest, and all that breaks', () => {
      const told = renderNotes(long, plain).split('\n');
      expect(told.filter((line) => line.startsWith('- '))).toHaveLength(250);
      expect(told.filter((line) => line.startsWith('- **Breaking:**'))).toHaveLength(3);
      expect(told.filter((line) => / change (?:3545|3299) /.test(line))).toHaveLength(2);
      expect(told.filter((line) => / change (?:3|3298) /.test(line))).toEqual([]);
      const breaking = long.map((each) => ({ ...each, breaking: 'all' }));
      expect(renderNotes(breaking, plain).match(/^- /gm)).toHaveLength(3546);
    });

    it('says nothing where all are told', () => {
      expect(renderNotes(long.slice(-250), plain)).not.toContain('more changes');
    });
  });

  const foreign = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '`',
        '*',
        '[',
        '](',
        '<b>',
        '\n',
        '\n\n',
        '# ',
        '- ',
        '(#1)',
        '|',
        '\\',
        '```',
        '~~~',
        '<!--',
        '1. ',
        '---',
      ),
      fc.string({ maxLength: 2 }),
    ),
    maxLength: 20,
  });
  const entries = fc.uniqueArray(
    fc.record({
      commit: fc.stringMatching(/^[0-9a-f]{40}$/),
      type: fc.constant('feat'),
      scope: fc.option(foreign),
      subject: foreign,
      breaking: fc.option(foreign),
      section: fc.constantFrom(...NOTE_SECTIONS),
      references: fc.array(fc.constantFrom('#1', '!2', 'x#3'), { maxLength: 3 }),
      authors: fc.constant([]),
    }),
    { selector: ({ commit }) => commit.slice(0, 7), maxLength: 8 },
  );

  it('tells every commit exactly once, in its section, whatever the texts say', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(null, github, gitlab), (all, web) => {
        const tokens = new MarkdownIt({ html: true }).parse(
          renderNotes([...all, ...all], { ...plain, web }),
          {},
        );
        const told: string[] = [];
        let section = '';
        tokens.forEach((token, i) => {
          if (token.level === 0 && token.type === 'heading_open')
            section = tokens[i + 1]?.content ?? '';
          if (token.type === 'list_item_open') {
            const links = tokens[i + 2]?.content.match(/[0-9a-f]{7}(?=\)$|\]\([^)]*\)\)$)/)?.[0];
            told.push(`${section} ${links}`);
          }
        });
        expect(told.toSorted()).toEqual(
          all.map((each) => `${each.section} ${each.commit.slice(0, 7)}`).toSorted(),
        );
        expect(
          new Set(
            tokens
              .map(({ type }) => type)
              .filter((type) => /html|fence|code_block|blockquote|table|ordered|hr/.test(type)),
          ),
        ).toEqual(new Set());
      }),
      { numRuns: 300 },
    );
  });
});
