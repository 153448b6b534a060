import type { RepoSpec } from '@release-openmed/testing';

export const json = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

const manifest = (name: string, version: string, dependencies?: object): string =>
  json({ name, version, ...(dependencies === undefined ? {} : { dependencies }) });

const lock = (version: string): string =>
  json({
    lockfileVersion: 3,
    packages: {
      'packages/core': { version, dependencies: { base: '^2.1.0' } },
      'packages/web': { version: '1.0.0', dependencies: { core: '^1.2.0' } },
    },
  });

const at = (iso: string): number => Date.parse(iso) / 1000;

/**
 * `base` 2.3.0, `core` (requires base) 1.7.0, 1.7.1 and 1.8.0, `web` (requires core) 1.0.0, and
 * `deid` (Python), which was never released. At 1.8.0, base says that it is 3.0.0. `side` begins
 * before all that, `line` has another line's file.
 */
export function released(): RepoSpec {
  return {
    bareRemote: true,
    commits: [
      {
        id: 'side',
        branch: 'side',
        time: at('2026-01-04T12:00:00Z'),
        files: {
          'nx.json': json({ plugins: ['@release-openmed/nx'] }),
          'packages/core/package.json': manifest('core', '1.6.0'),
        },
      },
      {
        id: 'start',
        parents: ['side'],
        message: 'feat: start',
        time: at('2026-01-05T12:00:00Z'),
        files: {
          'packages/base/package.json': manifest('base', '2.3.0'),
          'packages/core/package.json': manifest('core', '1.7.0', { base: '^2.1.0' }),
          'packages/web/package.json': manifest('web', '1.0.0', { core: '^1.2.0' }),
          'packages/deid/pyproject.toml': '[project]\nname = "deid"\nversion = "0.1.0"\n',
          'package-lock.json': lock('1.7.0'),
        },
        tags: ['base@2.3.0', 'core@1.7.0', 'web@1.0.0'],
      },
      {
        id: 'fix',
        message: 'fix(core): a crash',
        time: at('2026-02-05T12:00:00Z'),
        files: {
          'packages/core/package.json': manifest('core', '1.7.1', { base: '^2.1.0' }),
          'package-lock.json': lock('1.7.1'),
        },
        tags: ['core@1.7.1'],
      },
      {
        id: 'feature',
        message: 'feat(core): more',
        time: at('2026-03-05T12:00:00Z'),
        files: {
          'packages/core/package.json': manifest('core', '1.8.0', { base: '^2.1.0' }),
          'packages/base/package.json': manifest('base', '3.0.0'),
        },
        tags: ['core@1.8.0'],
      },
      {
        id: 'line',
        branch: 'line',
        parents: ['fix'],
        files: {
          '.release/line.json': json({
            schemaVersion: 1,
            kind: 'lts',
            name: 'core-1.7',
            branch: 'lts/core-1.7',
            projects: { core: '1.7' },
            phases: [{ phase: 'maintained', from: '2026-01-05' }],
          }),
        },
      },
    ],
  };
}
