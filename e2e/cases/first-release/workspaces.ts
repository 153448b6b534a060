import type { CommitSpec } from '@release-openmed/testing';
import { text } from '../../harness/text';

/** A workspace of the story, as its repository was before this plugin came. */
interface Told {
  readonly npm: readonly string[];
  readonly commits: readonly CommitSpec[];
}

let count = 0;
const commit = (message: string, files: CommitSpec['files'], ...tags: string[]): CommitSpec => ({
  id: `c${(count += 1)}`,
  message,
  files: files ?? {},
  tags,
});
const touch = (path: string) => ({ [path]: `${count}\n` });

const widget = (name: string, version: string, more: object = {}) => ({
  [`packages/${name}/package.json`]: text({ name: `@acme/${name}`, version, ...more }),
});
const widgets = (version: string) => ({
  ...widget('button', version),
  ...widget('form', version, { dependencies: { '@acme/button': version } }),
  ...widget('docs-site', version, { private: true }),
});

/** All packages have one version and one tag, as `nx release` gave them. */
const fixedNxGroup: Told = {
  npm: ['packages/*'],
  commits: [
    commit(
      'feat: start',
      {
        ...widgets('8.66.0'),
        'nx.json': text({
          analytics: false,
          release: {
            projects: ['packages/*', '!packages/docs-site'],
            projectsRelationship: 'fixed',
            releaseTag: { pattern: 'v{version}' },
            version: { conventionalCommits: true },
            changelog: { workspaceChangelog: true, projectChangelogs: false },
          },
        }),
        'CHANGELOG.md': '## 8.66.0 (2026-01-01)\n\n### 🚀 Features\n\n- start\n',
      },
      'v8.66.0',
    ),
    commit('fix(form): submit once', touch('packages/form/index.js')),
    commit('chore(release): 8.66.1', widgets('8.66.1'), 'v8.66.1'),
    commit('feat(button): round corners', touch('packages/button/index.js')),
    commit('chore(release): 8.67.0', widgets('8.67.0'), 'v8.67.0'),
    commit('fix(button): keep the focus (#41)', touch('packages/button/focus.js')),
    commit('feat(form): fields that depend on others', touch('packages/form/fields.js')),
  ],
};

const library = (name: string, version: string, requires = '') => ({
  [`libs/${name}/pyproject.toml`]: `[project]\nname = "acme-${name}"\nversion = "${version}"\n${requires}`,
});
const manifest = (core: string, api: string) => ({
  '.release-please-manifest.json': text({ 'libs/core': core, 'libs/api': api }),
});
const REQUIRES_CORE = 'dependencies = ["acme-core>=0.3,<0.4"]\n';

/** Two Python packages that release-please has released. */
const releasePleasePython: Told = {
  npm: [],
  commits: [
    commit(
      'feat: start',
      {
        ...library('core', '0.3.0'),
        ...library('api', '1.2.0', REQUIRES_CORE),
        ...manifest('0.3.0', '1.2.0'),
        'release-please-config.json': text({
          'release-type': 'python',
          'bump-minor-pre-major': true,
          packages: { 'libs/core': { component: 'core' }, 'libs/api': { component: 'api' } },
        }),
        'libs/core/CHANGELOG.md':
          '# Changelog\n\n## 0.3.0 (2026-01-01)\n\n\n### Features\n\n* start\n',
        'libs/api/CHANGELOG.md':
          '# Changelog\n\n## 1.2.0 (2026-01-01)\n\n\n### Features\n\n* start\n',
      },
      'core-v0.3.0',
      'api-v1.2.0',
    ),
    commit('fix(core): read empty files', touch('libs/core/read.py')),
    commit(
      'chore: release main',
      { ...library('core', '0.3.1'), ...manifest('0.3.1', '1.2.0') },
      'core-v0.3.1',
    ),
    commit('feat(core)!: return records, not tuples', touch('libs/core/records.py')),
  ],
};

const parser = (version: string) => ({
  'packages/parser/package.json': text({ name: 'parser', version }),
});

/** One package, tagged by hand. */
const onePackage: Told = {
  npm: ['packages/*'],
  commits: [
    commit('feat: start', parser('1.0.0'), 'v1.0.0'),
    commit(
      'fix: a crash on empty input',
      { ...parser('1.0.1'), ...touch('packages/parser/a.js') },
      'v1.0.1',
    ),
    commit(
      'feat: read streams',
      { ...parser('1.1.0'), ...touch('packages/parser/b.js') },
      'v1.1.0',
    ),
    commit('fix: close what was opened', touch('packages/parser/c.js')),
  ],
};

/** By the name of its blocks in docs/first-release.md. */
export const WORKSPACES: Readonly<Record<string, Told>> = {
  'fixed-nx-group': fixedNxGroup,
  'release-please-python': releasePleasePython,
  'one-package': onePackage,
};
