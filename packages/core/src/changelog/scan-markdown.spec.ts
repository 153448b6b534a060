import fc from 'fast-check';
import MarkdownIt from 'markdown-it';

import { scanMarkdown } from './scan-markdown';

const titles = (text: string): readonly string[] =>
  scanMarkdown(text).headings.map(({ level, text: title }) => `${level} ${title}`);

describe('scanMarkdown', () => {
  it.each([
    ['# A\n\n## B ##\ntext\n### C', ['1 A', '2 B', '3 C']],
    ['\ufeff# A\r\n\r\n## B\r\n', ['1 A', '2 B']],
    ['A\n===\n\n1.0.0\n-----\n', ['1 A', '2 1.0.0']],
    ['two\nlines\n---\n', ['2 two\nlines']],
    ['```\n## no\n```\n## yes', ['2 yes']],
    ['~~~~ md\n## no\n~~~\n## no\n~~~~\n## yes', ['2 yes']],
    ['``` `a\n## yes', ['2 yes']],
    ['- item\n  ```\n  ## no\n  ```\n## yes', ['2 yes']],
    ['- item\n\n  ```\n  ## no, unclosed\n## yes', ['2 yes']],
    ['1. ```\n   # no\n   ```\n# yes', ['1 yes']],
    ['<!--\n## no\n-->\n## yes', ['2 yes']],
    ['<!-- one line -->\n## yes', ['2 yes']],
    ['text <!--\n## yes\n-->', ['2 yes']],
    ['<pre>\n## no\n\n## no\n</pre>\n## yes', ['2 yes']],
    ['- item\n---\n- other\nlazy\n---\n', []],
    ['> quote\n---\n', []],
    ['[1.0.0]: https://a.example\n---\n', []],
    ['    # code\n\n####### seven\n#none\n#', ['1 ']],
    ['', []],
  ])('%j → %j', (text, expected) => expect(titles(text)).toEqual(expected));

  it('knows what hides the rest', () => {
    expect(scanMarkdown('# A\n```\n## B').unclosed).toBe(4);
    expect(scanMarkdown('# A\n<!-- \n## B').unclosed).toBe(4);
    expect(scanMarkdown('- a\n  ```\n').unclosed).toBeNull();
  });

  const line = fc.constantFrom(
    '',
    '',
    '# A',
    '## 1.0.0',
    '### B',
    'text',
    'more text',
    '- item',
    '* item',
    '1. item',
    '  indented',
    '  - nested',
    '```',
    '````',
    '~~~',
    '```js',
    '  ```',
    '<!-- c -->',
    '<!--',
    '-->',
    '  <!--',
    '---',
    '===',
    '> quote',
    '    code',
    '<pre>\n## 1.0.0\n\n# A\n</pre>',
    '- ```',
    '[x]: https://a.example',
    '***',
  );

  it('agrees with a CommonMark parser on the headings at the left edge', () => {
    const reference = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (parts) => {
        const text = parts.join('\n');
        const lines = text.split('\n');
        const expected = reference.parse(text, {}).flatMap((token) => {
          if (token.type !== 'heading_open' || token.level !== 0 || token.map === null) return [];
          return lines[token.map[0]]?.startsWith(' ') ? [] : [`${token.tag} line ${token.map[0]}`];
        });
        const found = scanMarkdown(text).headings.map(
          ({ level, start }) => `h${level} line ${text.slice(0, start).split('\n').length - 1}`,
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
  });
});
