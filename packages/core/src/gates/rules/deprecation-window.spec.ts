import type { DeprecationMark } from '../../evidence/api-deprecations';
import { lines, planned } from '../../plan-release.fixture';
import { answers, change, mark, project, released } from '../../proofs/proven-facts.fixture';
import { find } from '../find.fixture';

interface Past {
  readonly renamedTo?: string;
  /** Versions, oldest first; those with `*` have the mark. */
  readonly releases: readonly string[];
  readonly marked?: readonly DeprecationMark[];
  readonly gone?: string;
  readonly options?: object;
  readonly message?: string;
}

function wanted({ releases, marked = [mark()], gone = 'a.f', ...more }: Past) {
  const { options = {}, renamedTo = null } = more;
  const marks = Object.fromEntries(
    releases.filter((one) => one.endsWith('*')).map((one) => [one.slice(0, -1), marked]),
  );
  return { options, answers: answers({ changes: [change({ symbol: gone, renamedTo })], marks }) };
}

const spec = ({ releases, message = 'feat!: drop f' }: Past) =>
  project([...releases.map((one) => released(one.replace('*', ''))), { message }]);

const found = async (past: Past): Promise<readonly string[]> =>
  (await find('deprecation-window', spec(past), wanted(past))).map(({ message }) => message);

describe('a removal that comes too early', () => {
  it.each<[name: string, past: Past, says: string]>([
    [
      'without a word',
      { releases: ['1.7.0'] },
      'and nothing said that it would go. It may go in 2.0.0, once 1.8.0 and 1.9.0 had the mark.',
    ],
    [
      'after one minor of two',
      { releases: ['1.6.0', '1.7.0*'] },
      'and it is marked since 1.7.0, which 1 of 2 minor releases carry. It may go in 2.0.0, once 1.8.0 had the mark.',
    ],
    [
      'patches of a minor are none',
      { releases: ['1.7.0*', '1.7.1*', '1.7.2*'] },
      'which 1 of 2 minor releases carry',
    ],
    [
      'a mark that a patch brought begins with the next minor',
      { releases: ['1.7.0', '1.7.1*'] },
      '1.7.1 marks it, and no minor release began with the mark. It may go in 2.0.0, once 1.8.0 and 1.9.0',
    ],
    [
      'a mark that was taken back begins anew',
      { releases: ['1.5.0*', '1.6.0*', '1.7.0', '1.8.0*'] },
      'it is marked since 1.8.0, which 1 of 2 minor releases carry; an earlier mark ended with 1.7.0, where it was taken back or the name came anew.',
    ],
    [
      'a mark that was taken back for good',
      { releases: ['1.5.0*', '1.6.0', '1.7.0'] },
      'nothing said that it would go; an earlier mark ended with 1.6.0, where',
    ],
    [
      'prereleases are no minors',
      { releases: ['1.7.0*', '1.8.0rc1*'] },
      'which 1 of 2 minor releases carry',
    ],
    [
      'three where the options say three',
      { releases: ['1.7.0*', '1.8.0*'], options: { deprecation: { minors: 3 } } },
      'which 2 of 3 minor releases carry. It may go in 2.0.0, once 1.9.0 had',
    ],
    [
      'below 1.0.0 it goes with a minor',
      { releases: ['0.7.0*'] },
      'It may go in 0.9.0, once 0.8.0 had the mark.',
    ],
    [
      'another name’s mark does not count',
      { releases: ['1.7.0*', '1.8.0*'], marked: [mark('a.fast'), mark('a.f2')] },
      'nothing said that it would go',
    ],
  ])('%s', async (_name, past, says) => {
    const [message, ...others] = await found(past);
    expect(others).toEqual([]);
    expect(message).toContain('a removed a.f (packages/a/a/__init__.py:3), ');
    expect(message).toContain(says);
  });
});

describe('a removal of what has another name now', () => {
  it.each([
    ['a.g', 'a removed a.f, renamed to a.g (packages/a/a/__init__.py:3), and nothing said'],
    ['a.b.f', 'a removed a.f, moved to a.b.f (packages/a/a/__init__.py:3), and nothing said'],
  ])('%s', async (renamedTo, says) => {
    const past = { releases: ['1.7.0'], renamedTo };
    const [finding, ...others] = await find('deprecation-window', spec(past), wanted(past));
    expect(others).toEqual([]);
    expect(finding!.message).toContain(says);
    expect(finding!.fix).toBe(
      `Keep it beside ${renamedTo}, marked as deprecated with ${renamedTo} to use instead.`,
    );
  });

  it('stands in the plan as it is', async () => {
    const past = { releases: ['1.7.0'], renamedTo: 'a.g' };
    const result = await planned(spec(past), wanted(past));
    expect(result.ok && result.value.plan.releases[0]!.because).toContainEqual(
      expect.objectContaining({ kind: 'proof', symbol: 'a.f', renamedTo: 'a.g' }),
    );
  });
});

describe('a removal in its time', () => {
  it.each<[name: string, past: Past]>([
    ['after two minors', { releases: ['1.7.0*', '1.8.0*'] }],
    ['with patches in between', { releases: ['1.7.0*', '1.7.1', '1.8.0*', '1.8.1*'] }],
    ['over a major', { releases: ['1.9.0*', '2.0.0*'] }],
    ['of a member of what was marked', { releases: ['1.7.0*', '1.8.0*'], gone: 'a.f.method' }],
    [
      'of all that a marked module has',
      { releases: ['1.7.0*', '1.8.0*'], marked: [mark('a')], gone: 'a.f' },
    ],
    [
      'after none, where the options say so',
      { releases: ['1.7.0'], options: { deprecation: { minors: 0 } } },
    ],
  ])('%s', async (_name, past) => {
    expect(await found(past)).toEqual([]);
  });

  it('asks for what the options say', async () => {
    const past = { releases: ['1.7.0*', '1.8.0*'], message: 'fix: drop f' };
    const planOf = async (one: Past) => lines(await planned(spec(one), wanted(one)))[0];
    expect(await planOf(past)).toBe('a 1.8.0 → v2.0.0 (major)');
    const options = { deprecation: { removalBump: 'minor' } };
    expect(await planOf({ ...past, options })).toBe('a 1.8.0 → v1.9.0 (minor)');
    // One that was not announced breaks as ever.
    expect(await planOf({ ...past, options, releases: ['1.8.0'] })).toBe(
      'a 1.8.0 → v2.0.0 (major)',
    );
  });
});

describe('what no source can mark', () => {
  const SCHEMA = 'labels/core.json';
  const declaration = (symbol: string) =>
    JSON.stringify({
      schemaVersion: 1,
      deprecations: [{ project: 'a', symbol, replacement: null }],
    });
  const labels = { '1.8.0': { [SCHEMA]: '["AGE", "DATE"]' }, now: { [SCHEMA]: '["DATE"]' } };
  const past = project([released('1.7.0'), released('1.8.0'), { id: 'now', message: 'feat!: x' }]);
  const options = { labelSchemas: [SCHEMA] };
  const messages = async (declared: Readonly<Record<string, string>>) =>
    (
      await find('deprecation-window', past, {
        options,
        answers: answers({ files: labels, declared }),
      })
    ).map(({ symbol, message }) => `${symbol}: ${message.slice(message.indexOf(', and') + 6)}`);

  it('is marked in a file, and counted in the same way', async () => {
    const marked = declaration(`${SCHEMA}: AGE`);
    expect(await messages({ '1.7.0': marked, '1.8.0': marked })).toEqual([]);
    expect((await messages({ '1.8.0': marked }))[0]).toContain('it is marked since 1.8.0');
    expect((await messages({}))[0]).toContain(`${SCHEMA}: AGE: nothing said that it would go`);
    expect(await messages({ '1.7.0': '[', '1.8.0': marked })).toHaveLength(1);
  });
});

it('can be accepted for one name', async () => {
  const past = { releases: ['1.7.0'] };
  const entry = {
    code: 'deprecation-window',
    project: 'a',
    reason: 'a leak',
    who: 'ada',
    until: '2027-01-01',
  };
  const severity = async (symbol: string) => {
    const accepted = { ...spec(past), accepted: [{ ...entry, symbol }] };
    const [finding] = await find('deprecation-window', accepted, wanted(past));
    return finding?.severity;
  };
  expect(await severity('a.f')).toBe('accepted');
  expect(await severity('a.g')).toBe('error');
});
