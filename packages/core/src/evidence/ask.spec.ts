import { fail, ok } from '../result';
import { answerFrom } from './answer-from.fixture';
import { ask } from './ask';
import type { ChangedPaths } from './changed-paths';
import type { Inquiry } from './inquiry';
import type { Question } from './question';
import { settle } from './settle';

const between = (from: string, to: string): ChangedPaths => ({ kind: 'changed-paths', from, to });
const one = between('a', 'b');
const other = between('a', 'c');

function* work(...questions: readonly Question[]): Inquiry<unknown> {
  const evidence = yield* ask(questions);
  return [evidence(between('a', 'b')), evidence(between('a', 'c'))];
}

describe('ask', () => {
  it('asks each question once, all together, and finds answers by what was asked', async () => {
    const batches: (readonly Question[])[] = [];
    const outcome = await settle(work(one, other, between('a', 'b')), (questions) => {
      batches.push(questions);
      return Promise.resolve([ok(['x']), fail({ code: 'git-failed', message: '', fix: '' })]);
    });
    expect(batches).toEqual([[one, other]]);
    expect(outcome).toEqual([ok(['x']), fail({ code: 'git-failed', message: '', fix: '' })]);
  });

  it('does not ask at all without a question', () => {
    const asked: Question[] = [];
    answerFrom(work(), {}, (question) => asked.push(question));
    expect(asked).toEqual([]);
  });

  it('has no answer to what was not asked', () => {
    expect(answerFrom(work(one), { 'changed-paths': ok([]) })).toEqual([
      ok([]),
      expect.objectContaining({
        ok: false,
        failures: [expect.objectContaining({ code: 'evidence-missing' })],
      }),
    ]);
  });
});
