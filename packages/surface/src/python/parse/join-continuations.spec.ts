import { joinContinuations } from './join-continuations';

const MANY = 10_000;
const run = '\\\n'.repeat(MANY);

/** What looking through all that is left of a run costs at each of its lines. */
function work(text: string): number {
  const runs = text.match(/(?:\\\r?\n[ \t\f]*)+/g) ?? [];
  return runs.reduce((sum, each) => sum + each.split('\n').length ** 2, 0);
}

function rowOf(word: string, text: string): number {
  return text.slice(0, text.indexOf(word)).split('\n').length;
}

describe('joinContinuations', () => {
  it.each([
    ['in a statement', `x = 1 + ${run}2\nlast = 1\n`],
    ['with blanks between', `x = 1 + ${run.replace(/\n/g, '\n \t')}2\nlast = 1\n`],
    ['with carriage returns', `x = 1 + ${run.replace(/\n/g, '\r\n')}2\r\nlast = 1\r\n`],
    ['in brackets', `def f(a: ${run}int,\n  b = "]"): pass\nlast = 1\n`],
    ['twice', `x = ${run}f(${run}1)\nlast = 1\n`],
    ['before a string of several lines', `x = ${run}"""a\nb"""\nlast = 1\n`],
  ])('takes the work out of a run %s, and keeps the lines below it', (_where, text) => {
    const joined = joinContinuations(text);
    expect(work(joined)).toBeLessThan(20);
    expect(rowOf('last', joined)).toBe(rowOf('last', text));
  });

  it.each([
    ['a lone continuation', 'x = 1 + \\\n  2\n'],
    ['continuations between code', 'x = a \\\n  .b() \\\n  .c()\n'],
    ['a string', 'x = "a\\\n\\\n\\\nb"\n'],
    ['a docstring', '"""a\\\n\\\n\\\nb"""\n'],
    ['a comment', '# \\\\\\\n\\\n'],
    ['nothing', ''],
  ])('leaves %s as it is', (_what, text) => expect(joinContinuations(text)).toBe(text));

  it('gives brackets plain lines, and a statement one continued line', () => {
    expect(joinContinuations('f(\\\n\\\na)\n')).toBe('f(\n\na)\n');
    expect(joinContinuations('a = \\\n\\\n1\nb\n')).toBe('a = \\\n1\n\nb\n');
  });

  it('ends with a text that ends within a run', () =>
    expect(joinContinuations('a = \\\n\\\n\\\n')).toBe('a = \\\n'));
});
