import { isExample } from './is-example';
import { project } from './tags/workspace.fixture';

describe('isExample', () => {
  it.each<[string, boolean, boolean]>([
    ['a in packages/a', false, false],
    ['a in examples/a', true, true],
    ['a in packages/cli/templates/a', true, true],
    ['a in packages/cli/__fixtures__/a', true, true],
    ['example-a in packages/example-a', true, true],
    ['web-e2e in apps/web-e2e', true, true],
    ['template-engine in packages/template-engine', false, true],
    ['test in packages/test', false, false],
    ['__name__ in packages/generator/files', true, true],
    ['a in packages/{{name}}', true, true],
    ['top in .', false, false],
  ])('%s: %s, and %s where others have tags', (text, always, beside) => {
    expect([isExample(project(text), false), isExample(project(text), true)]).toEqual([
      always,
      beside,
    ]);
  });
});
