import { answers, change, project, released } from '../../proofs/proven-facts.fixture';
import { find } from '../find.fixture';

const spec = project([released('1.2.0'), { message: 'fix: x' }]);
const found = async (changes: readonly ReturnType<typeof change>[]) =>
  find('api-undecided', spec, { answers: answers({ changes }) });

it('says of which symbols, why, and where', async () => {
  const undecided = [
    change({ verdict: 'undecided', reason: 'syntax-error' }),
    change({
      verdict: 'undecided',
      reason: 'type-undecided',
      symbol: 'a.g',
      file: null,
      line: null,
    }),
  ];
  expect(await found(undecided)).toMatchObject([
    {
      severity: 'warn',
      project: 'a',
      message:
        'Whether the API of a changed is not known of a.f: syntax-error (packages/a/a/__init__.py:3), a.g: type-undecided.',
      where: 'packages/a/a/__init__.py:3',
    },
  ]);
});

it('says nothing of what is decided', async () => {
  expect(await found([change({ verdict: 'none' }), change({ verdict: 'additive' })])).toEqual([]);
});
