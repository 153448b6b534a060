import { shape as unmeant } from './long-past.shape';
import type { Shape } from './shape';

export const shape: Shape = {
  ...unmeant,
  title: 'a first release that is meant',
  args: ['--first-release'],
  errors: [],
  release: { tags: ['v0.1.0'] },
};
