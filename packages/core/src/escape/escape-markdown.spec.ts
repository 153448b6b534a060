import fc from 'fast-check';
import MarkdownIt from 'markdown-it';

import { codeSpan } from './code-span';
import { escapeMarkdown } from './escape-markdown';

/** An independent CommonMark implementation, with raw HTML, tables and strikes allowed. */
const reference = new MarkdownIt({ html: true });

/**
 * What the reference sees in a paragraph: the kinds of its inline tokens and the text a reader
 * gets.
 */
function read(markdown: string): { readonly kinds: ReadonlySet<string>; readonly text: string } {
  const blocks = reference.parse(markdown, {});
  const inline = blocks.flatMap((block) => block.children ?? []);
  const kinds = [
    ...blocks.filter(({ type }) => !/^(paragraph_(open|close)|inline)$/.test(type)),
    ...inline,
  ].map(({ type }) => type);
  return { kinds: new Set(kinds), text: inline.map(({ content }) => content).join('') };
}

const letters = (text: string): string => text.replace(/[\s`]/g, '');

describe('escapeMarkdown', () => {
  it.each([
    ['add foo() and snake_case, 1.2.3 -> 2.0', 'add foo() and snake_case, 1.2.3 -> 2.0'],
    ['limit support to versions <0.5.2', 'limit support to versions <0.5.2'],
    ['a < b && c > d, R&D', 'a < b && c > d, R&D'],
    ['use `foo<T>()` and `a | b`', 'use `foo<T>()` and `a | b`'],
    ['one ` alone', 'one \\` alone'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)>'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](https://a.b/c.png)', '!\\[x\\](https://a.b/c.png)'],
    ['# heading', '\\# heading'],
    ['> quote', '\\> quote'],
    ['- item', '\\- item'],
    ['-1 is returned', '-1 is returned'],
    ['1. item', '1\\. item'],
    ['2.0 is out', '2.0 is out'],
    ['#12 is mended', '#12 is mended'],
    ['hello @everyone', 'hello `@everyone`'],
    ['bump @nx/js@1.2.3, @scope/x.', 'bump `@nx/js@1.2.3`, `@scope/x`.'],
    ["update '@opentelemetry/*' packages", "update '`@opentelemetry/*`' packages"],
    ['move @acme/{core,web}, @acme/x-*!', 'move `@acme/{core,web}`, `@acme/x-*`!'],
    ['**@somebody** did', '\\*\\*`@somebody`\\*\\* did'],
    ['@acme/*/core@^1.0.0', '`@acme/*/core@^1.0.0`'],
    ['src/**/*.ts and __tests__/*', 'src/\\*\\*/\\*.ts and \\_\\_tests\\_\\_/\\*'],
    ['Map<string, List<T>> and a<b', 'Map&lt;string, List&lt;T>> and a&lt;b'],
    ['mail a@b.example', 'mail a@b.example'],
    ['`a`@b', '`a` `@b`'],
    ['`a\\`@b', '`a\\` `@b`'],
    ['a | b', 'a \\| b'],
    ['x <!-- hidden --> y', 'x &lt;!-- hidden --> y'],
    ['&lt;b&gt; &#64;all', '&amp;lt;b&amp;gt; &amp;#64;all'],
    ['**bold** and __init__', '\\*\\*bold\\*\\* and \\_\\_init\\_\\_'],
    ['~~gone~~ but ~1.2', '\\~\\~gone\\~\\~ but ~1.2'],
    ['C:\\temp\\*.txt', 'C:\\temp\\\\\\*.txt'],
    ['see https://a.example/x_y?b=*', 'see https://a.example/x_y?b=\\*'],
    ['see https://a.example/_x_/y_z', 'see https://a.example/\\_x\\_/y_z'],
    ['two\nlines\r\u001b[1m', 'two lines \\[1m'],
    ['', ''],
  ])('%j → %j', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));

  const mark = fc.constantFrom(
    ...'\\`*_{}[]()<>#+-.!|~&;:@/="\'',
    ' ',
    '``',
    '\n',
    '&lt;',
    '<b>',
    '<!--',
    '](',
    'http://a.b',
    '@x',
    '1.',
    '---',
    'ä',
    '\t',
  );
  const hostile = fc.string({
    unit: fc.oneof({ weight: 3, arbitrary: mark }, fc.string({ maxLength: 2 })),
    maxLength: 40,
  });

  it('is a paragraph of text and code to a CommonMark reader, with every word kept', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        const { kinds, text: seen } = read(escaped);
        expect(
          [...kinds].filter((kind) => !['text', 'code_inline', 'text_special'].includes(kind)),
        ).toEqual([]);
        expect(letters(seen)).toBe(letters(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('starts no tag and no mention outside a code span', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const inline = reference
          .parse(escapeMarkdown(text), {})
          .flatMap((block) => block.children ?? []);
        const prose = inline
          .filter(({ type }) => type !== 'code_inline')
          .map(({ content }) => content);
        expect(escapeMarkdown(text.replaceAll('`', ''))).not.toMatch(/<[a-z/!?]/i);
        expect(prose.join('\u0001').replace(/https?:\S+/g, '')).not.toMatch(/(?<!\w)@\w/);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves words alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zA-Z0-9]+(_[a-z]+)*[.,!?:;)]?$/), { minLength: 1 }),
        (words) => {
          const text = `x ${words.join(' ')}`;
          expect(escapeMarkdown(text)).toBe(text);
        },
      ),
    );
  });
});

describe('codeSpan', () => {
  it('holds any one line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('`', '``', 'a', '\\', '<b>', '*'), minLength: 1 }),
        (text) => {
          const tokens = reference
            .parseInline(codeSpan(text), {})
            .flatMap((block) => block.children ?? []);
          expect(tokens.map(({ type, content }) => [type, content])).toEqual([
            ['code_inline', text],
          ]);
        },
      ),
    );
  });
});
