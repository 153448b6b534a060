import { answers, change, project, released } from '../../proofs/proven-facts.fixture';
import { find } from '../find.fixture';

const on = { rules: { 'claim-above-proof': 'warn', 'deprecation-window': 'off' } };
const found = async (message: string, changes = [change()], options: object = on) =>
  (
    await find('claim-above-proof', project([released('1.2.0'), { message }]), {
      options,
      answers: answers({ changes }),
    })
  ).map((finding) => finding.message);

it('is asked for, and says which commit claims major where nothing public breaks', async () => {
  expect(await found('feat!: x', [], {})).toEqual([]);
  expect(await found('feat!: x', [])).toEqual([
    expect.stringContaining('claims major, and nothing public of a is gone or changed.'),
  ]);
});

it.each<[string, Parameters<typeof found>]>([
  ['something breaks', ['feat!: x']],
  ['less is claimed', ['feat: x', []]],
  ['the sources do not tell', ['feat!: x', [change({ verdict: 'undecided' })]]],
  ['nothing is proved at all', ['feat!: x', [], { ...on, proofs: 'off' }]],
])('says nothing where %s', async (_name, given) => {
  expect(await found(...given)).toEqual([]);
});
