import type { DeprecationMark } from '../../evidence/api-deprecations';
import { answers, mark, project, released } from '../../proofs/proven-facts.fixture';
import { find } from '../find.fixture';

const spec = (ecosystem: 'npm' | 'python') =>
  project([released('1.2.0'), { id: 'now', message: 'deprecate: f' }], { ecosystem });
const found = async (
  now: readonly DeprecationMark[],
  {
    ecosystem = 'python',
    before = [],
  }: { ecosystem?: 'npm' | 'python'; before?: readonly DeprecationMark[] } = {},
) =>
  (
    await find('deprecation-notice', spec(ecosystem), {
      answers: answers({ marks: { '1.2.0': before, now } }),
    })
  ).map(({ message, symbol, where }) => [symbol, where, message]);

const unexplained = Object.fromEntries(
  Object.entries(mark()).filter(([key]) => key !== 'replacement'),
) as unknown as DeprecationMark;
const place = 'packages/a/a/__init__.py:3';

it('names the symbol, the place, and what is missing', async () => {
  expect(await found([{ ...unexplained, warns: false }])).toEqual([
    [
      'a.f',
      place,
      `a deprecates a.f (${place}) without a warning at run time and without saying what to use instead.`,
    ],
  ]);
});

it.each<[name: string, now: DeprecationMark, more?: Parameters<typeof found>[1]]>(
  [
    ['that warns and says what to use', mark()],
    ['that says there is nothing', mark('a.f', { replacement: null })],
    ['that the last release had', { ...unexplained, warns: false }, { before: [mark()] }],
    ['that the compiler shows', mark('a#f', { warns: false }), { ecosystem: 'npm' }],
  ].map(([name, now, more = {}]) => [name, now, more] as never),
)('takes one %s', async (_name, now, more) => {
  expect(await found([now], more)).toEqual([]);
});
