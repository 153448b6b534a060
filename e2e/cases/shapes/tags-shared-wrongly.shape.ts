import type { Shape } from './shape';

const dependents = (version: string) => ({
  'python/sdk/pyproject.toml': `[project]\nname = "sdk"\nversion = "${version}"\n`,
  'python/cli/pyproject.toml': `[project]\nname = "cli"\nversion = "${version}"\n`,
});

export const shape: Shape = {
  title: 'bare tags of a past that most projects have no part in',
  commits: [
    { message: 'feat: start', files: dependents('0.1.0'), tags: ['1.2.11'] },
    { message: 'feat: one', files: dependents('0.4.3'), tags: ['sdk==0.4.3', 'cli==0.4.3'] },
    { message: 'fix: two', files: { 'python/sdk/two.py': 'TWO = 2\n' } },
  ],
  options: { tagsRead: ['{version}'] },
  errors: ['tag-shared'],
  replay: /^That may say little[^%]*The tags 1\.2\.11 are read for 2 projects[^%]*$/m,
};
