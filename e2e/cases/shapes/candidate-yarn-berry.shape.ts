import { shape as stable } from './yarn-berry.shape';
import type { Shape } from './shape';

export const shape: Shape = {
  ...stable,
  title: 'the same workspace at a candidate: its lockfile is true there as well',
  args: ['-c', 'rc'],
  plan: [
    'base 1.0.0 → 2.0.0-rc.1, base@2.0.0-rc.1',
    '@acme/core 1.0.0 → 2.0.0-rc.1, @acme/core@2.0.0-rc.1',
    'web 1.0.0 → 1.0.1-rc.1, web@1.0.1-rc.1',
  ],
  release: {
    tags: ['@acme/core@2.0.0-rc.1', 'base@2.0.0-rc.1', 'web@1.0.1-rc.1'],
    clients: stable.release?.clients ?? [],
  },
};
