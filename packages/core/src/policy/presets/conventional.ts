import type { Policy } from '../policy';
import { openmed } from './openmed';

/**
 * Conventional Commits 1.0.0: `feat` is minor, `fix` and what behaves like it a patch, everything
 * else nothing.
 */
export const conventional: Policy = {
  ...openmed,
  name: 'conventional',
  types: new Map([
    ['feat', 'minor'],
    ['fix', 'patch'],
    ['perf', 'patch'],
    ['revert', 'patch'],
    ['docs', 'none'],
    ['test', 'none'],
    ['ci', 'none'],
    ['build', 'none'],
    ['chore', 'none'],
    ['style', 'none'],
    ['refactor', 'none'],
  ]),
};
