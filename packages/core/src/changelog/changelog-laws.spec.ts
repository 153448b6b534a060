import fc from 'fast-check';

import { type ChangelogRelease, updateChangelog } from './update-changelog';

const SECTION = '## 99.0.0 - 2026-11-21\n\n### Added\n\n- a thing\n';

function update(old: string, part: Partial<ChangelogRelease> = {}): string {
  const result = updateChangelog(old, {
    project: 'core',
    path: 'CHANGELOG.md',
    version: '99.0.0',
    date: '2026-11-21',
    notes: '### Added\n\n- a thing',
    compareUrl: null,
    pageUrl: null,
    style: 'keep-a-changelog',
    ...part,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.failures));
  return result.value;
}

/** Headings of releases, as a grammar: what names the version, what is around it, what follows. */
type Dress = (text: string) => string;
const from = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const version = fc
  .tuple(fc.nat(20), fc.nat(99), fc.nat(99), from('', '', '', '-rc.1', 'rc2', '.post1'))
  .map(([major, minor, patch, more]) => `${major}.${minor}.${patch}${more}`);
const named = fc
  .tuple(
    from('', '', 'v', 'Version ', 'Release ', 'core@', '@acme/core@', 'core v', 'core ', 'core/v'),
    version,
  )
  .map(([name, number]) => name + number);
const linked: fc.Arbitrary<Dress> = from(
  (text) => text,
  (text) => `[${text}]`,
  (text) => `[${text}][]`,
  (text) => `[${text}](https://a.example/compare/v1.1.0...v1.2.0)`,
  (text) => `[${text}](https://a.example/x_(y) "at 3.2.1")`,
  (text) => `<a href="https://a.example/v9.9.9">${text}</a>`,
);
const wrapped: fc.Arbitrary<Dress> = from(
  (text) => text,
  (text) => `**${text}**`,
  (text) => `_${text}_`,
  (text) => `<small>${text}</small>`,
  (text) => `${text}<!-- tag 0.1.0 -->`,
  (text) => `🚀 ${text} 🎉`,
  (text) => `![badge](https://a.example/1.0.0.svg) ${text}`,
);
const dated: fc.Arbitrary<Dress> = from(
  (text) => text,
  (text) => `${text} (2024-01-01)`,
  (text) => `${text} - 2024-01-01`,
  (text) => `${text} / 2024-01-01`,
  (text) => `${text} — January 1, 2024`,
  (text) => `${text} *(2024-01-01)*`,
  (text) => `${text} [YANKED]`,
);
const marked: fc.Arbitrary<Dress> = from(
  (text) => `# ${text}`,
  (text) => `## ${text}`,
  (text) => `## ${text} ##`,
  (text) => `### ${text}`,
  (text) => `${text}\n=====`,
  (text) => `${text}\n-----`,
  (text) => `<h2 id="x">${text}</h2>`,
);
const content = fc
  .tuple(named, linked, wrapped, dated, fc.boolean())
  .map(([text, link, wrap, date, inside]) =>
    inside ? wrap(date(link(text))) : date(wrap(link(text))),
  );
const heading = fc.tuple(marked, content).map(([mark, text]) => mark(text));

const line = from(
  '',
  '',
  '- item for 9.9.9',
  '* [x](https://a.example) ([abc1234](https://a.example/c))',
  '  nested',
  'Text of 3.2.1.',
  '### Added',
  '### Bug Fixes',
  '### Upgrade to v3.0.0',
  '#### core 1.2.3',
  '### ⚠ BREAKING CHANGES',
  '```\n## 9.9.9\n```',
  '<!--\n## 9.9.8\n-->',
  '[x]: https://a.example/1.0.0',
);
const body = fc.array(line, { maxLength: 6 }).map((lines) => ['', ...lines, '', ''].join('\n'));
const releases = fc
  .array(fc.tuple(heading, body), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().join('\n'));
const bold = fc
  .array(fc.tuple(fc.tuple(named, linked, dated), body), { minLength: 1, maxLength: 3 })
  .map((parts) =>
    parts.map(([[text, link, date], below]) => `${date(`**${link(text)}**`)}\n${below}`).join('\n'),
  );
const intro = fc
  .tuple(
    from('', '# Changelog\n\n', 'Change Log\n==========\n\n', '## History\n\n', '# @acme/core\n\n'),
    from('', 'All changes.\n\n', '## How to read it\n\nTop down.\n\n', '<!-- 1.0.0 -->\n\n'),
  )
  .map((parts) => parts.join(''));

describe('a section in a changelog of any dialect', () => {
  it('lands above every release, and everything else stays as it is', () => {
    fc.assert(
      fc.property(intro, fc.oneof(releases, bold), (above, below) => {
        const updated = update(above + below);
        expect(updated).toBe(`${above}${SECTION}\n${below}`);
        expect(update(updated)).toBe(updated);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes the place of what is unreleased, below its heading', () => {
    const waiting = from(
      '## Unreleased',
      '## [Unreleased]',
      '# [Unreleased](https://a.example/compare/v1...HEAD)',
      '## <small>[Unreleased]</small>',
      '## 🚧 Unreleased (2024-01-01)',
      'Unreleased\n----------',
    );
    fc.assert(
      fc.property(intro, waiting, fc.oneof(releases, bold), (above, unreleased, below) => {
        const updated = update(`${above}${unreleased}\n\n- by hand\n\n${below}`);
        const section = SECTION.replace('### Added', '- by hand\n\n### Added');
        expect(updated).toBe(`${above}${unreleased}\n\n${section}\n${below}`);
        expect(update(updated)).toBe(updated);
      }),
      { numRuns: 2000 },
    );
  });

  it('lands there in the style of the file, too, and is known again', () => {
    const url = from(null, 'https://a.example/compare/b...c');
    fc.assert(
      fc.property(intro, fc.oneof(releases, bold), url, (above, below, compareUrl) => {
        const part = { style: 'file', compareUrl, pageUrl: compareUrl } as const;
        const updated = update(above + below, part);
        expect(updated.startsWith(above)).toBe(true);
        expect(updated).toContain(compareUrl === null ? `\n\n${below}` : below.trimEnd());
        expect(updated.slice(above.length, updated.indexOf(below.trimEnd()))).toContain('99.0.0');
        expect(update(updated, part)).toBe(updated);
      }),
      { numRuns: 2000 },
    );
  });

  it('lands on top where no heading is understood', () => {
    fc.assert(
      fc.property(
        from('# Changelog\n\n', 'Changelog\n---------\n\n', ''),
        from(
          '## Foxtrot (3.1)',
          '## January',
          '### The 2.0 one of all',
          '## Foxtrot',
          '<h2>F</h2>',
        ),
        (above, below) => {
          expect(update(`${above}${below}\n\n- x\n`)).toBe(`${above}${SECTION}\n${below}\n\n- x\n`);
        },
      ),
    );
  });
});
