import fc from 'fast-check';
import type { ParseMessage } from '../commits/change';
import { loadMessageParser } from '../commits/load-message-parser';
import { anyMessage } from '../commits/messages.fixture';
import { judgeCommit } from './judge-commit';
import { nearMiss } from './near-miss';
import { resolvePolicy } from './resolve-policy';

let parse: ParseMessage;
beforeAll(async () => {
  parse = await loadMessageParser();
});

describe('nearMiss', () => {
  it.each([
    ['feature: a', /"feat" is meant/],
    ['fixx: a', /"fix" is meant/],
    ['Fix : a', /not read as "fix: "/],
    ['feat:a', /not read as "feat: "/],
    ['feat: a\n\nBREAKING CHANGES: b', /BREAKING CHANGE:/],
    ['feat: a\n\nBreaking change: b', /BREAKING CHANGE:/],
    ['x\n\nSem-Ver: api-brake', /"api-brake" is no Sem-Ver word/],
    ['feat: a', null],
    ['Note: this is prose', null],
    ['feat: a\n\nBREAKING CHANGE: b\n\nBreaking changes: see above', null],
  ])('%j', (message, expected) => {
    const miss = nearMiss(message, parse(message), resolvePolicy('openmed'));
    if (expected === null) expect(miss).toBeNull();
    else expect(miss).toMatch(expected);
  });

  it('says what could not be read', () => {
    const parsed = { ...parse('feat: a'), unreadable: 'of undefined' };
    expect(nearMiss('feat: a', parsed, resolvePolicy('openmed'))).toBe(
      'what breaks cannot be read as a whole (of undefined)',
    );
  });

  it('throws for no message, nor does the judgement', () => {
    const policies = (['openmed', 'conventional', 'oslo'] as const).map(resolvePolicy);
    fc.assert(
      fc.property(anyMessage, fc.constantFrom(...policies), (message, policy) => {
        const parsed = parse(message);
        judgeCommit(parsed, policy);
        nearMiss(message, parsed, policy);
      }),
      { numRuns: 1_000 },
    );
  });
});
