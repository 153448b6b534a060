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
});
