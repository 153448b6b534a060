import { compareUrl } from './compare-url';

const github = { forge: 'github', url: 'https://github.com/acme/tools' } as const;
const gitlab = { forge: 'gitlab', url: 'https://gitlab.example/group/sub/tools/' } as const;

describe('compareUrl', () => {
  it.each([
    {
      web: github,
      from: 'core@1.2.0',
      to: 'core@1.3.0',
      expected: 'https://github.com/acme/tools/compare/core@1.2.0...core@1.3.0',
    },
    {
      web: gitlab,
      from: 'v1.2.0',
      to: 'v1.3.0',
      expected: 'https://gitlab.example/group/sub/tools/-/compare/v1.2.0...v1.3.0',
    },
    {
      web: github,
      from: '@acme/x@1.0.0',
      to: '@acme/x@1.0.1',
      expected: 'https://github.com/acme/tools/compare/@acme/x@1.0.0...@acme/x@1.0.1',
    },
    {
      web: github,
      from: null,
      to: 'core@0.1.0',
      expected: 'https://github.com/acme/tools/releases/tag/core@0.1.0',
    },
    {
      web: gitlab,
      from: null,
      to: 'core@0.1.0',
      expected: 'https://gitlab.example/group/sub/tools/-/tags/core@0.1.0',
    },
    {
      web: github,
      from: 'a',
      to: 'b)(<img>"#?%\'',
      expected: 'https://github.com/acme/tools/compare/a...b%29%28%3Cimg%3E%22%23%3F%25%27',
    },
    {
      web: { forge: 'github', url: 'https://github.com/a(b)/c' } as const,
      from: 'a',
      to: 'b',
      expected: 'https://github.com/a%28b%29/c/compare/a...b',
    },
  ])('$web.forge $from → $to', ({ web, from, to, expected }) =>
    expect(compareUrl(web, from, to)).toBe(expected),
  );

  it('is null without a known forge', () => expect(compareUrl(null, 'a', 'b')).toBeNull());
});
