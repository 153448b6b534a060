import fc from 'fast-check';
import type { ParseMessage } from '../commits/change';
import { loadMessageParser } from '../commits/load-message-parser';
import { anyMessage } from '../commits/messages.fixture';
import type { PolicyConfig } from '../config/config-schema';
import { judgeCommit } from './judge-commit';
import { nearMiss } from './near-miss';
import { resolvePolicy } from './resolve-policy';

let parse: ParseMessage;
beforeAll(async () => {
  parse = await loadMessageParser();
});

const miss = (message: string, policy: PolicyConfig = 'openmed') =>
  nearMiss(message, parse(message), resolvePolicy(policy));

describe('nearMiss', () => {
  it.each([
    ['feature: a', 'type "feature" is unknown; "feat" is meant?'],
    ['fixx: a', 'type "fixx" is unknown; "fix" is meant?'],
    ['Fix : a', '"Fix :" is not read as "fix: "'],
    ['feat:a', '"feat:" is not read as "feat: "'],
    ['feat !: a', '"feat !:" is not read as "feat!: "'],
    ['feat!(core): a', '"feat!(core):" is not read as "feat!: "'],
    ['feat(core) ! : a', '"feat(core) ! :" is not read as "feat!: "'],
    ['feat(core(x)): a', '"feat(core(x)):" is not read as "feat: "'],
    ['feat(core: a', '"feat(core:" is not read as "feat: "'],
    ['feat[core]: a', '"feat[core]:" is not read as "feat: "'],
    ['* feat: a', '"* feat:" is not read as "feat: "'],
    ['✨ feat: a', '"✨ feat:" is not read as "feat: "'],
    [':bug: fix: a', '":bug: fix:" is not read as "fix: "'],
    ['[ABC-12] fix(x): a', '"[ABC-12] fix(x):" is not read as "fix: "'],
    ['feat：a', '"feat：" is not read as "feat: "'],
    ['feat: a', null],
    ['fix(core)!: a', null],
    ['Note: this is prose', null],
    ['Fix (again) the build: a', null],
    ['Revert "feat: a"', null],
    ['Update the readme', null],
    [`fix ${' '.repeat(2_000)}`, null],
  ])('of the header %j', (message, expected) => expect(miss(message)).toBe(expected));

  it.each([
    ['Breaking change: b', '"Breaking change:"'],
    ['breaking change: b', '"breaking change:"'],
    ['Breaking-Change: b', '"Breaking-Change:"'],
    ['BREAKING CHANGES: b', '"BREAKING CHANGES:"'],
    ['BREAKING_CHANGE: b', '"BREAKING_CHANGE:"'],
    ['BREAKING CHANGE : b', '"BREAKING CHANGE :"'],
    ['BREAKING CHANGE b', '"BREAKING CHANGE"'],
    ['BREAKING CHANGE', '"BREAKING CHANGE"'],
    ['BREAKING CHANGE(core): b', '"BREAKING CHANGE(core):"'],
    ['BREAKING CHANGE!: b', '"BREAKING CHANGE!:"'],
    ['BREAKING: b', '"BREAKING:"'],
    ['- BREAKING CHANGE: b', '"- BREAKING CHANGE:"'],
    ['> BREAKING CHANGE: b', '"> BREAKING CHANGE:"'],
    ['**BREAKING CHANGE**: b', '"**BREAKING CHANGE**:"'],
    ['## Breaking Changes\n\nb', '"## Breaking Changes"'],
    ['**Breaking change**\nb', '"**Breaking change**"'],
    ['Breaking change: no longer takes b', '"Breaking change:"'],
    ['Breaking changes: none.\n\nBREAKING CHANGE b', '"BREAKING CHANGE"'],
  ])('of the line %j', (line, said) => {
    const expected = `${said} is not read as "BREAKING CHANGE:"`;
    expect(miss(`fix: a\n\nbody\n\n${line}\n\nend`)).toBe(expected);
    expect(miss(`x\nBEGIN_COMMIT_OVERRIDE\nfix: a\n\n${line}\nEND_COMMIT_OVERRIDE`)).toBe(expected);
    expect(parse(`fix: a\n\n${line}`).changes[0]?.breaking).toBeNull();
  });

  it('of every spelling that does not break', () => {
    const spelling = fc.tuple(
      fc.constantFrom('', ' ', '* ', '- ', '> ', '# ', '**', '_', '`'),
      fc.mixedCase(fc.constant('breaking')),
      fc.constantFrom(' ', '-', '_', ''),
      fc.mixedCase(fc.constantFrom('change', 'changes')),
      fc.constantFrom(':', ' :', '!:', '(x):', ' (x): ', '**:', '：'),
    );
    fc.assert(
      fc.property(spelling, (parts) => {
        const message = `fix: a\n\nb\n${parts.join('')} c\n\nRefs: #1`;
        const breaks = parse(message).changes[0]?.breaking === 'c';
        expect(breaks).toBe(/^(?:|\*\*| |\* )BREAKING[ -]CHANGE:$/.test(parts.join('')));
        expect(miss(message) === null).toBe(breaks);
      }),
    );
  });

  it.each([
    [
      'BREAKING CHANGE: b',
      '"BREAKING CHANGE:" is read only below the header, outside of code and with a text',
    ],
    [
      'BREAKING-CHANGE: b',
      '"BREAKING-CHANGE:" is read only below the header, outside of code and with a text',
    ],
    [
      'fix: a\n\nBREAKING CHANGE:\n',
      '"BREAKING CHANGE:" is read only below the header, outside of code and with a text',
    ],
    ['Breaking change: b', '"Breaking change:" is not read as "BREAKING CHANGE:"'],
    ['fix: a\n\nBREAKING CHANGE: b\n\nBreaking changes: see above', null],
    ['fix!: a\n\nBreaking change: b', null],
    ['fix: a\n\nBREAKING CHANGES: none', null],
    ['fix: a\n\n## Breaking Changes\n\nNone. All works as before', null],
    ['fix: a\n\nthere are\nbreaking changes to the API.', null],
    ['fix: a\n\n### No breaking changes', null],
    ['fix: a\n\nBreaking change: b\n\nBEGIN_COMMIT_OVERRIDE\nfix: a\nEND_COMMIT_OVERRIDE', null],
  ])('of breaking changes in %j', (message, expected) => expect(miss(message)).toBe(expected));

  it.each([
    ['Release-As 2.0.0', '"Release-As" is not read as "Release-As:"'],
    ['Release as: v2.0.0', '"Release as:" is not read as "Release-As:"'],
    ['- Release-As: 2.0.0', '"- Release-As:" is not read as "Release-As:"'],
    [
      '```\nRelease-As: 2.0.0\n```',
      '"Release-As:" is read only below the header, outside of code and with a text',
    ],
    ['release-as: 2.0.0', null],
    ['released as 2.0', null],
    ['SemVer: feature', '"SemVer:" is not read as "Sem-Ver:"'],
    ['SemVer: is what we follow', null],
    [
      'Sem-Ver: api-brake',
      '"api-brake" is no Sem-Ver word (known: api-break, feature, deprecation, bugfix)',
    ],
  ])('of the footer %j', (line, expected) => expect(miss(`fix: a\n\n${line}`)).toBe(expected));

  it.each([
    'BEGIN_COMMIT_OVERRIDE\nfeat: a',
    'BEGIN_COMMIT_OVERRIDE\n\nEND_COMMIT_OVERRIDE',
    '<!-- BEGIN_COMMIT_OVERRIDE -->\nfeat: a\n<!-- END_COMMIT_OVERRIDE -->',
    'BEGIN_COMMIT_OVERRIDE\nfix: a\nEND_COMMIT_OVERRIDE\nBEGIN_COMMIT_OVERRIDE\nfeat: a\nEND_COMMIT_OVERRIDE',
  ])('of the override %j', (override) => {
    expect(miss(`fix: x\n\n${override}`)).toBe(
      '"BEGIN_COMMIT_OVERRIDE" is read once, in a line of its own, with a text between BEGIN and END',
    );
  });

  it('of any entry of an override', () => {
    expect(miss('x\nBEGIN_COMMIT_OVERRIDE\nfix: a\nfeature: b\nEND_COMMIT_OVERRIDE')).toBe(
      'type "feature" is unknown; "feat" is meant?',
    );
  });

  it('of a type of the policy that looks like a trailer', () => {
    const policy = {
      extends: 'openmed',
      types: { 'my-type': 'minor' },
      sections: {},
      nestedEntries: false,
    } as const;
    const said = '"my-type: " is a trailer there; "my-type(scope): " is none';
    expect(miss('x\nBEGIN_COMMIT_OVERRIDE\nfix: a\nmy-type: b\nEND_COMMIT_OVERRIDE', policy)).toBe(
      said,
    );
    expect(miss('fix: a\n\n* my-type: b', policy)).toBeNull();
    expect(miss('fix: a\n\n* my-type: b', { ...policy, nestedEntries: true })).toBe(said);
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
