import { answers, change, project, released } from '../../proofs/proven-facts.fixture';
import { find } from '../find.fixture';

const annotation = change({ seen: 'types', reason: 'type-changed', subject: 'x' });
const found = async (ecosystem: 'npm' | 'python', changes = [annotation], options = {}) =>
  (
    await find(
      'api-types-only',
      project([released('1.2.0'), { message: 'fix: x' }], { ecosystem }),
      { answers: answers({ changes }), options },
    )
  ).map(({ message }) => message);

it('tells annotations of Python that break type checkers', async () => {
  expect(await found('python')).toEqual([
    'Annotations of a say less, or other things, than in its last release: a.f(x) (type-changed).',
  ]);
});

it('says nothing where types count, and of what breaks nobody', async () => {
  expect(await found('npm')).toEqual([]);
  expect(await found('python', [annotation], { proofs: 'strict' })).toEqual([]);
  expect(await found('python', [{ ...annotation, verdict: 'additive' }])).toEqual([]);
});
