import type { Shape } from './shape';

const manifest = (name: string, version: string) => ({
  [`libs/${name}/pyproject.toml`]: `[project]\nname = "acme-${name}"\nversion = "${version}"\n`,
});

export const shape: Shape = {
  title: 'a tag that no pattern reads is no first release',
  commits: [
    {
      message: 'feat: start',
      files: { ...manifest('sdk', '0.4.3'), ...manifest('cli', '2.0.0') },
      tags: ['acme-cli@2.0.0', 'sdk==0.4.3'],
    },
    { message: 'feat: more', files: { 'libs/sdk/x.py': '', 'libs/cli/x.py': '' } },
  ],
  options: {},
  plan: ['acme-cli 2.0.0 → 2.1.0, acme-cli@2.1.0', 'acme-sdk - → 0.4.3, acme-sdk@0.4.3'],
  errors: ['tag-near-miss'],
};
