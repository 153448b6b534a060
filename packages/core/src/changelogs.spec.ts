import { planned, touch, workspace } from './plan-release.fixture';
import type { Operation } from './operation';

const CHANGELOG = `# Change Log

## <small>[0.9.1](https://github.com/acme/sdk/compare/v0.9.0...v0.9.1)</small> (2026-01-01)

### Bug Fixes

* mend it ([abcdef1](https://github.com/acme/sdk/commit/abcdef1))
`;

/** What a release of `core` writes into changelogs, by path, and what its notes say. */
async function told(options: object, files: Readonly<Record<string, string>> = {}) {
  const outcome = await planned(
    workspace([touch('core', 'feat: add it'), touch('web', 'fix: mend it')], {
      files: new Map([
        ['packages/core/package.json', '{ "name": "core", "version": "1.0.0" }'],
        ['packages/web/package.json', '{ "name": "web", "version": "1.0.0" }'],
        ...Object.entries(files),
      ]),
    }),
    { options },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failures));
  const { plan, operations } = outcome.value;
  const stamps = operations.filter(
    (operation): operation is Extract<Operation, { kind: 'stamp' }> => operation.kind === 'stamp',
  );
  const texts = stamps.flatMap(({ edits }) => edits).filter(({ path }) => !/json$/.test(path));
  return {
    files: Object.fromEntries(texts.map(({ path, text }) => [path, text])),
    notes: plan.releases.find(({ project }) => project === 'core')!.notes,
  };
}

describe('the changelogs of a release', () => {
  it('are one a project', async () => {
    const { files } = await told({});
    expect(Object.keys(files)).toEqual(['packages/core/CHANGELOG.md', 'packages/web/CHANGELOG.md']);
  });

  it('are none where they are off, and the notes stay', async () => {
    const { files, notes } = await told({ changelog: 'off' });
    expect([Object.keys(files), notes]).toEqual([[], expect.stringContaining('### Added')]);
  });

  it('say who made a change, if asked for', async () => {
    const { notes } = await told({ changelog: { authors: true, links: false } });
    expect(notes).toMatch(/^- add it \(ccccccc, by Ada Author\)$/m);
  });

  it('are like the file, if the options want it so, and the notes with them', async () => {
    const path = 'packages/core/CHANGELOG.md';
    const options = { perProject: { core: { changelog: { style: 'file' } } } };
    const { files, notes } = await told(options, { [path]: CHANGELOG });
    const url = 'https://github.com/acme/sdk';
    expect(notes).toMatch(/^### Features\n\n\* add it \(\[ccccccc\]\(https/);
    expect(files[path]).toBe(
      CHANGELOG.replace(
        '## <small>',
        `## <small>[1.1.0](${url}/compare/core@1.0.0...core@1.1.0)</small> (2026-11-21)\n\n${notes}\n\n## <small>`,
      ),
    );
  });

  describe('of the whole workspace', () => {
    const options = { changelog: { workspace: 'CHANGELOG.md', file: null } };
    const url = 'https://github.com/acme/sdk';
    const commit = (letter: string): string =>
      `([${'c'.repeat(7)}](${url}/commit/${'c'.repeat(39)}${letter}))`;
    const section = `## 2026-11-21

### [core 1.1.0](${url}/compare/core@1.0.0...core@1.1.0)

#### Added

- add it ${commit('2')}

### [web 1.0.1](${url}/compare/web@1.0.0...web@1.0.1)

#### Fixed

- mend it ${commit('3')}
`;

    it('tells all projects of a release in one section', async () => {
      expect((await told(options)).files).toEqual({
        'CHANGELOG.md': `# Changelog

All notable changes to the projects of this repository stand in this file, a section a release, newest first.

## Unreleased

${section}`,
      });
    });

    it('is beside those of the projects, and above what is there', async () => {
      const before = '# Changes\n\n## 2026-10-01\n\n### core 1.0.0\n\n#### Added\n\n- all\n';
      const { files } = await told(
        { changelog: { workspace: 'CHANGELOG.md' } },
        { 'CHANGELOG.md': before },
      );
      expect(Object.keys(files)).toEqual([
        'CHANGELOG.md',
        'packages/core/CHANGELOG.md',
        'packages/web/CHANGELOG.md',
      ]);
      expect(files['CHANGELOG.md']).toBe(before.replace('## 2026', `${section}\n## 2026`));
    });

    it('is told once, and leaves out what is told already or is off', async () => {
      const again = await told(options, { 'CHANGELOG.md': `# Changes\n\n${section}` });
      const rest = await told(options, { 'CHANGELOG.md': '# Changes\n\n### core 1.1.0\n' });
      const off = await told({ ...options, perProject: { web: { changelog: 'off' } } });
      expect(again.files).toEqual({});
      expect(rest.files['CHANGELOG.md']).toContain('web 1.0.1');
      expect(rest.files['CHANGELOG.md']!.match(/core 1\.1\.0/g)).toHaveLength(1);
      expect(off.files['CHANGELOG.md']).not.toContain('web 1.0.1');
    });

    it('says in one line who has no changes of its own', async () => {
      const fixed = { groups: { sdk: { projects: ['*'], versions: 'fixed' } } };
      const outcome = await planned(
        {
          projects: { core: { group: 'sdk' }, web: { group: 'sdk' }, deid: { group: 'sdk' } },
          commits: [
            {
              message: 'chore: start',
              files: ['x'],
              tags: ['core@1.0.0', 'web@1.0.0', 'deid@1.0.0'],
            },
            touch('core', 'feat: add it'),
          ],
        },
        { options: { ...options, ...fixed } },
      );
      expect(JSON.stringify(outcome)).toContain(
        'Without changes of their own: `deid` 1.1.0, `web` 1.1.0\\n\\n### core 1.1.0',
      );
    });
  });
});
