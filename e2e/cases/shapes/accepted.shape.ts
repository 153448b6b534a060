import { shape as blocked } from './released-on-a-branch.shape';
import type { Shape } from './shape';

export const shape: Shape = {
  ...blocked,
  title: 'a finding that somebody answers for blocks nothing',
  commits: [
    ...blocked.commits,
    {
      message: 'chore: accept it',
      files: {
        '.release/accepted.json': {
          schemaVersion: 1,
          accepted: [
            {
              code: 'version-below-known',
              project: 'core',
              reason: '1.5 stays where it is',
              who: 'Ada',
              until: '2999-12-31',
            },
          ],
        },
      },
    },
  ],
  errors: [],
  release: { tags: ['v1.0.1'] },
};
