import { loadMessageParser } from '../commits/load-message-parser';
import type { ParseMessage } from '../commits/change';
import type { PolicyConfig } from '../config/config-schema';
import { judgeCommit } from './judge-commit';
import { resolvePolicy } from './resolve-policy';

let parse: ParseMessage;
beforeAll(async () => {
  parse = await loadMessageParser();
});
const bump = (message: string, policy: PolicyConfig) =>
  judgeCommit(parse(message), resolvePolicy(policy)).bump;

describe('judgeCommit', () => {
  it.each([
    ['feat: a', 'minor', 'minor', 'patch'],
    ['fix: a', 'patch', 'patch', 'patch'],
    ['feat!: a', 'major', 'major', 'major'],
    ['chore: a\n\nBREAKING CHANGE: b', 'major', 'major', 'major'],
    ['deprecate: a', 'minor', 'none', 'patch'],
    ['docs: a', 'patch', 'none', 'patch'],
    ['security: a', 'patch', 'none', 'patch'],
    ['model: a', 'patch', 'none', 'patch'],
    ['registry: a', 'patch', 'none', 'patch'],
    ['perf: a', 'patch', 'patch', 'patch'],
    ['refactor: a', 'none', 'none', 'patch'],
    ['test: a', 'none', 'none', 'patch'],
    ['release: a', 'none', 'none', 'patch'],
    ['Whatever', 'none', 'none', 'patch'],
    ['Revert "feat: a"', 'patch', 'patch', 'patch'],
    ['Whatever\n\nSem-Ver: feature', 'minor', 'minor', 'minor'],
    ['fix: a\n\nSem-Ver: api-break, bugfix', 'major', 'major', 'major'],
    ['fix: a\n\nSem-Ver: nonsense', 'patch', 'patch', 'patch'],
    ['Merge (#1)\n\n* feat: nested', 'none', 'none', 'patch'],
  ] as const)('%j', (message, openmed, conventional, oslo) => {
    expect([
      bump(message, 'openmed'),
      bump(message, 'conventional'),
      bump(message, 'oslo'),
    ]).toEqual([openmed, conventional, oslo]);
  });

  it('follows overrides, whatever their case', () => {
    const policy = {
      extends: 'conventional',
      types: { DOCS: 'patch', feat: 'patch' },
      sections: {},
      nestedEntries: true,
    } as const;
    expect([
      bump('docs: a', policy),
      bump('feat: a', policy),
      bump('Merge\n\n* fix: b', policy),
    ]).toEqual(['patch', 'patch', 'patch']);
  });
});
