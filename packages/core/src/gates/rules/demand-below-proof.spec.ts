import { answers, change, project, released } from '../../proofs/proven-facts.fixture';
import { find } from '../find.fixture';

const options = { rules: { 'deprecation-window': 'off' } };
const found = async (releaseAs: string, last = '1.2.0', message = 'fix: x') =>
  (
    await find('demand-below-proof', project([released(last), { message }]), {
      options,
      releaseAs,
      projects: ['a'],
      answers: answers({ changes: [change()] }),
    })
  ).map((finding) => finding.message);

it('names the demand, what it makes, and what is proved', async () => {
  expect(await found('1.3.0')).toEqual([
    '--release-as makes 1.3.0 of a, which is minor, and its files prove major: removed a.f (packages/a/a/__init__.py:3).',
  ]);
});

it.each([
  ['2.0.0', '1.2.0'],
  ['3.0.0', '1.2.0'],
  // Below 1.0.0 what breaks is minor.
  ['0.5.0', '0.4.0'],
])('%s after %s is enough', async (releaseAs, last) => {
  expect(await found(releaseAs, last)).toEqual([]);
});

it('what nobody demanded is raised instead', async () => {
  const spec = project([released('1.2.0'), { message: 'fix: x' }]);
  const wanted = { options, answers: answers({ changes: [change()] }) };
  expect(await find('demand-below-proof', spec, wanted)).toEqual([]);
});
