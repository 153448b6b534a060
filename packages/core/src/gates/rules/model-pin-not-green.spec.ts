import { fail, ok, type Result } from '../../result';
import type { ModelPin } from '../../evidence/model-pins';
import { find } from '../find.fixture';

const facts = (message = 'feat: x') => ({
  projects: { a: {} },
  commits: [{ message, files: ['packages/a/x'] }],
});
const judged = (answer: Result<readonly ModelPin[]>, rules: object = {}) =>
  find('model-pin-not-green', facts(), {
    options: { models: { pins: ['packages/a/registry.py'] }, rules },
    answers: { 'model-pins': answer },
  });

const pin = { model: 'acme/pii-v1', file: 'packages/a/registry.py', line: 12 };

it('names the place and the model', async () => {
  expect(await judged(ok([pin]))).toEqual([
    {
      code: 'model-pin-not-green',
      severity: 'error',
      message:
        'packages/a/registry.py:12 ships acme/pii-v1, which is neither latest nor a green canary.',
      fix: 'Pin what the registry state points at, or promote the artifact first.',
      where: 'packages/a/registry.py:12',
    },
  ]);
});

it('has the severity that the options give it, and is not asked when it is off', async () => {
  expect(await judged(ok([pin]), { 'model-pin-not-green': 'warn' })).toMatchObject([
    { severity: 'warn' },
  ]);
  expect(await judged(ok([pin]), { 'model-pin-not-green': 'off' })).toEqual([]);
});

it('passes what is green, and nothing that it cannot see', async () => {
  expect(await judged(ok([]))).toEqual([]);
  const failure = {
    code: 'model-state-invalid',
    message: 'The state is no JSON.',
    fix: 'Mend it.',
    where: 'gates/registry_state.json',
  };
  expect(await judged(fail(failure))).toMatchObject([
    {
      severity: 'error',
      message: 'Which models are green is not known: The state is no JSON.',
      where: 'gates/registry_state.json',
    },
  ]);
});

it('asks nothing where no file pins models, or nothing is released', async () => {
  expect(await find('model-pin-not-green', facts())).toEqual([]);
  const options = { models: { pins: ['packages/a/registry.py'] } };
  expect(await find('model-pin-not-green', facts('chore: x'), { options })).toEqual([]);
});
