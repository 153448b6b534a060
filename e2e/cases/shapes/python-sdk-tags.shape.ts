import type { Shape } from './shape';

const at = (name: string, version: string) => ({
  [`libs/${name}/pyproject.toml`]: `[project]\nname = "acme-${name}"\nversion = "${version}"\n`,
});

export const shape: Shape = {
  title: 'Python tags by short names (sdk==0.4.3), and bare ones from before that are nobody’s',
  commits: [
    { message: 'feat: start', files: { 'old.py': '' }, tags: ['1.2.10', 'v1.2.11'] },
    {
      message: 'feat: parts',
      files: { ...at('sdk', '0.4.2'), ...at('cli', '0.1.0') },
      tags: ['sdk==0.4.2', 'cli==0.1.0'],
    },
    { message: 'fix: one', files: at('sdk', '0.4.3'), tags: ['sdk==0.4.3'] },
    { message: 'fix: two', files: { 'libs/sdk/two.py': '' } },
  ],
  init: {
    options: {
      schemaVersion: 1,
      tag: '{project}@{version}',
      perProject: {
        'acme-cli': { tag: 'cli=={version}' },
        'acme-sdk': { tag: 'sdk=={version}' },
      },
    },
    says: [
      'Tags that are no project’s: {version} (1), v{version} (1).',
      /acme-sdk +sdk==\{version\} +0\.4\.3 +0\.4\.3 +yes/,
    ],
  },
  plan: ['acme-sdk 0.4.3 → 0.4.4, sdk==0.4.4'],
  replay: '1 of 1 release',
};
