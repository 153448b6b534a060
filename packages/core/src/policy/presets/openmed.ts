import type { Policy } from '../policy';

/**
 * The default: additions and deprecations are minor, whatever reaches users is at least a patch,
 * housekeeping is nothing.
 */
export const openmed: Policy = {
  name: 'openmed',
  types: new Map([
    ['feat', 'minor'],
    ['deprecate', 'minor'],
    ['fix', 'patch'],
    ['perf', 'patch'],
    ['security', 'patch'],
    ['registry', 'patch'],
    ['manifest', 'patch'],
    ['model', 'patch'],
    ['docs', 'patch'],
    ['revert', 'patch'],
    ['test', 'none'],
    ['ci', 'none'],
    ['build', 'none'],
    ['chore', 'none'],
    ['style', 'none'],
    ['refactor', 'none'],
    ['release', 'none'],
  ]),
  otherwise: 'none',
  sections: new Map([
    ['feat', 'Added'],
    ['deprecate', 'Deprecated'],
    ['fix', 'Fixed'],
    ['security', 'Security'],
  ]),
  nestedEntries: false,
};
