import { typedText } from './typed-text';

it.each<[value: string | number, argv: readonly string[], text: string]>([
  [1.1, ['g', 'lts', '--line', '1.10', '--caps'], '1.10'],
  [1.1, ['g', 'lts', '--line=1.10'], '1.10'],
  [1.7, ['g', 'lts', '--line', '1.7'], '1.7'],
  [2, ['--line=2.0'], '2.0'],
  [1.1, ['--lines=1.10', '--name', '1.10'], '1.1'],
  [1.1, ['--line'], '1.1'],
  ['1.10', ['--line', '1.1'], '1.10'],
])('%j of %j is %s', (value, argv, text) => {
  expect(typedText(value, 'line', argv)).toBe(text);
});
