import fc from 'fast-check';

import { type ChangelogRelease, updateChangelog } from './update-changelog';

const compare = 'https://github.com/acme/tools/compare';
const release: ChangelogRelease = {
  project: 'core',
  path: 'packages/core/CHANGELOG.md',
  version: '1.3.0',
  date: '2026-11-21',
  notes: '### Added\n\n- a thing',
  compareUrl: null,
  pageUrl: null,
  style: 'keep-a-changelog',
};

function update(old: string | null, part: Partial<ChangelogRelease> = {}): string {
  const result = updateChangelog(old, { ...release, ...part });
  if (!result.ok) throw new Error(result.failures.map(({ message }) => message).join('\n'));
  return result.value;
}

const section = '## 1.3.0 - 2026-11-21\n\n### Added\n\n- a thing\n';

describe('updateChangelog', () => {
  it.each([null, '', '\n \n'])('begins a file (%j)', (old) => {
    expect(update(old)).toBe(`# Changelog

All notable changes to \`core\` stand in this file, in the form of [Keep a Changelog 1.1.0](https://keepachangelog.com/en/1.1.0/).

## Unreleased

${section}`);
  });

  it.each([
    ['Keep a Changelog', '# Changelog\n\n', '## [1.2.0] - 2024-01-01\n\n### Fixed\n\n- x\n'],
    [
      'release-please',
      '# Changelog\n\n',
      '## [1.2.0](https://a.example) (2024-01-01)\n\n\n### Features\n\n* x\n',
    ],
    ['nx', '', '## 1.2.0 (2024-01-01)\n\n### 🚀 Features\n\n- x\n'],
    ['changesets', '# @acme/core\n\n', '## 1.2.0\n\n### Minor Changes\n\n- x\n'],
    [
      'standard-version',
      '# Changelog\n\nA preamble.\n\n',
      '### [1.2.1](https://a.example) (2024-01-01)\n\n## 1.2.0\n',
    ],
    ['old angular', '', '<a name="1.2.0"></a>\n# [1.2.0](https://a.example) (2024-01-01)\n\n* x'],
    ['underlined', 'Changelog\n=========\n\n', '1.2.0\n-----\n\n- x\n'],
    ['decoys above', '# Changelog\n\n```\n## 9.9.9\n```\n\n<!--\n## 9.9.8\n-->\n\n', '## 1.2.0\n'],
    ['dates as headings', '# Changelog\n\n', '## 2024-01-01\n\n- x\n'],
    ['no release yet', '# Changelog\n\nSoon.\n\n', ''],
    ['byte order mark', '\ufeff', '## 1.2.0\n'],
  ])('puts the section above the first release: %s', (_, above, below) => {
    expect(update(above + below)).toBe(above + section + (below === '' ? '' : `\n${below}`));
  });

  it('makes room where blank lines are missing', () => {
    expect(update('# Changelog\n## 1.2.0\n')).toBe(`# Changelog\n\n${section}\n## 1.2.0\n`);
    expect(update('# Changelog')).toBe(`# Changelog\n\n${section}`);
  });

  it('keeps Windows line breaks', () => {
    const old =
      '# Changelog\r\n\r\n## [Unreleased]\r\n\r\n### Fixed\r\n\r\n- by hand\r\n\r\n## [1.2.0]\r\n\r\n[1.2.0]: https://a.example\r\n';
    const updated = update(old, { compareUrl: `${compare}/a...b` });
    expect(updated.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(updated).toContain(
      '## [1.3.0] - 2026-11-21\r\n\r\n### Added\r\n\r\n- a thing\r\n\r\n### Fixed\r\n\r\n- by hand\r\n\r\n## [1.2.0]\r\n\r\n[1.3.0]:',
    );
  });

  it('folds Unreleased in and keeps its heading and its instructions', () => {
    const old =
      '# Changelog\n\n## [Unreleased]\n\n<!-- Write here. -->\n\nMind the move.\n\n### Added\n\n- by hand\n\n### Removed\n\n- by hand too\n\n## [1.2.0]\n\n- old\n';
    expect(update(old)).toBe(
      '# Changelog\n\n## [Unreleased]\n\n<!-- Write here. -->\n\n' +
        '## 1.3.0 - 2026-11-21\n\nMind the move.\n\n### Added\n\n- by hand\n- a thing\n\n### Removed\n\n- by hand too\n\n## [1.2.0]\n\n- old\n',
    );
  });

  it('turns a section that waits for its date into the release', () => {
    expect(update('# Changelog\n\n## 1.3.0 (unreleased)\n\n- by hand\n\n## 1.2.0\n')).toBe(
      '# Changelog\n\n## 1.3.0 - 2026-11-21\n\n- by hand\n\n### Added\n\n- a thing\n\n## 1.2.0\n',
    );
  });

  it('leaves an Unreleased below the releases alone', () => {
    const old = '## 1.2.0\n\n## Unreleased\n\n- template\n';
    expect(update(old)).toBe(`${section}\n${old}`);
  });

  it('says so when nothing is notable', () =>
    expect(update('## 1.2.0\n', { notes: '' })).toBe(
      '## 1.3.0 - 2026-11-21\n\nNo notable changes.\n\n## 1.2.0\n',
    ));

  it('keeps link definitions true', () => {
    const old = `# Changelog\n\n## [Unreleased]\n\n- by hand\n\n## [1.2.0]\n\n- old [guide]\n\n[unreleased]: ${compare}/core@1.2.0...HEAD\n[1.2.0]: ${compare}/core@1.1.0...core@1.2.0\n[guide]: https://a.example\n`;
    expect(update(old, { compareUrl: `${compare}/core@1.2.0...core@1.3.0` })).toBe(
      '# Changelog\n\n## [Unreleased]\n\n' +
        '## [1.3.0] - 2026-11-21\n\n- by hand\n\n### Added\n\n- a thing\n\n## [1.2.0]\n\n- old [guide]\n\n' +
        `[unreleased]: ${compare}/core@1.3.0...HEAD\n[1.3.0]: ${compare}/core@1.2.0...core@1.3.0\n[1.2.0]: ${compare}/core@1.1.0...core@1.2.0\n[guide]: https://a.example\n`,
    );
  });

  it.each([
    ['## 1.2.0\n\n- x', '\n\n'],
    ['## 1.2.0\n\n- x\n', '\n'],
    ['## 1.2.0\n\n- x [a]\n\n[a]: https://a.example', '\n'],
    ['## 1.2.0\n\n- x [a]\n\n[a]: https://a.example\n', ''],
  ])('adds the first definition at the end: %j', (old, gap) => {
    const heading = '## [1.3.0] - 2026-11-21\n\n### Added\n\n- a thing\n\n';
    expect(update(old, { compareUrl: `${compare}/a...b` })).toBe(
      `${heading}${old}${gap}[1.3.0]: ${compare}/a...b\n`,
    );
  });

  it('leaves a section of the same version as people edited it', () => {
    const old = '# Changelog\r\n\n## [1.3.0] - yesterday\n- mine alone\n## Unreleased\n';
    expect(update(old, { compareUrl: `${compare}/a...b` })).toBe(old);
  });

  it.each([
    ['# Changelog\n\n```\n## 1.2.0\n', 'packages/core/CHANGELOG.md:3'],
    ['# Changelog\n\n<!-- \n## 1.2.0\n', 'packages/core/CHANGELOG.md:3'],
    ['## 1.2.0\n<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> other\n', 'packages/core/CHANGELOG.md:2'],
    ['#\0 \0C\0', 'packages/core/CHANGELOG.md:1'],
  ])('refuses %j', (old, where) => {
    expect(updateChangelog(old, release)).toMatchObject({
      ok: false,
      failures: [{ code: 'changelog-malformed', where }],
    });
  });

  it('does not mind a fence that stays open below the releases', () => {
    expect(update('## 1.2.0\n```\n')).toBe(`${section}\n## 1.2.0\n\`\`\`\n`);
  });

  describe('of any file', () => {
    const line = fc.constantFrom(
      '',
      '',
      '# Changelog',
      '## [Unreleased]',
      '## 1.2.0',
      '## [1.1.0](https://a.example) (2024-01-01)',
      '### Added',
      '### Other',
      '- item',
      '  nested',
      'text',
      '```',
      '## 9.9.9',
      '<!-- c -->',
      '---',
      '[1.2.0]: https://a.example/compare/a...b',
      '[unreleased]: https://a.example/compare/a...HEAD',
      '[x]: y',
    );
    const file = fc
      .tuple(fc.array(line, { maxLength: 16 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([lines, eol, bom]) => (bom ? '\ufeff' : '') + lines.join(eol))
      .filter((text) => updateChangelog(text, release).ok);
    const url = fc.constantFrom(null, 'https://a.example/compare/b...c');

    it('updating twice is updating once', () => {
      fc.assert(
        fc.property(file, url, (old, compareUrl) => {
          const once = update(old, { compareUrl });
          expect(update(once, { compareUrl })).toBe(once);
        }),
        { numRuns: 500 },
      );
    });

    it('keeps every line, moves none but those of Unreleased, and adds the release', () => {
      const words = (text: string): readonly string[] =>
        text
          .replace('\ufeff', '')
          .split(/\r?\n/)
          .filter((each) => each.trim() !== '' && !/^\[unreleased\]:/.test(each));
      fc.assert(
        fc.property(
          file.filter((text) => !/unreleased/i.test(text)),
          url,
          (old, compareUrl) => {
            const updated = words(update(old, { compareUrl }));
            const added = [
              ...words(section.replace('1.3.0', compareUrl === null ? '1.3.0' : '[1.3.0]')),
              ...(compareUrl === null ? [] : [`[1.3.0]: ${compareUrl}`]),
            ];
            const at = updated.indexOf(added[0] ?? '');
            const rest = [
              ...updated.slice(0, at),
              ...updated.slice(at + words(section).length),
            ].filter((each) => !each.startsWith('[1.3.0]:'));
            expect(updated.slice(at, at + words(section).length)).toEqual(
              added.slice(0, words(section).length),
            );
            if (old.trim() !== '') expect(rest).toEqual(words(old));
            expect(updated).toEqual(expect.arrayContaining(added));
          },
        ),
        { numRuns: 500 },
      );
    });

    it('loses nothing of Unreleased but empty headings', () => {
      fc.assert(
        fc.property(
          fc.array(
            fc.constantFrom('- one', '- two', 'text', '### Fixed', '### Other', '', '  nested'),
            { maxLength: 10 },
          ),
          (body) => {
            const updated = update(
              ['# Changelog', '', '## [Unreleased]', ...body, '## 1.2.0', ''].join('\n'),
            );
            const count = (lines: readonly string[], wanted: string): number =>
              lines.filter((each) => each === wanted).length;
            for (const wanted of ['- one', '- two', 'text', '  nested'])
              expect(count(updated.split('\n'), wanted)).toBe(count(body, wanted));
            expect(updated.indexOf('## [Unreleased]\n\n## 1.3.0')).toBeGreaterThan(0);
          },
        ),
        { numRuns: 500 },
      );
    });
  });
});
