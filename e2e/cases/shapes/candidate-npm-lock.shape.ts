import { shape as npm } from './npm-lock.shape';
import type { Shape } from './shape';

export const shape: Shape = {
  ...npm,
  title: 'npm workspaces at a candidate',
  commits: [npm.commits[0]!, { message: 'feat: more', files: { 'packages/core/new.js': '1\n' } }],
  args: ['-c', 'rc'],
  plan: ['@acme/core 1.0.0 → 1.1.0-rc.1, @acme/core@1.1.0-rc.1'],
  release: { tags: ['@acme/core@1.1.0-rc.1'], clients: [['npm', 'ci']] },
};
