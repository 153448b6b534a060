import { Story } from '../pointers/story.fixture';
import { cardPath } from './card-path';
import { renderGenerated } from './render-generated';
import { staleGenerated } from './stale-generated';

const SUMMARY = {
  rows: 2266,
  families: new Map([
    ['PII', 1500],
    ['NER', 766],
  ]),
  languages: new Set(['en', 'de']),
  formats: new Map(),
};
const README = `# Models

We have <!-- models:total:begin -->0<!-- models:total:end --> models in <!-- models:languages:begin -->0<!-- models:languages:end --> languages.

<!-- models:counts:begin --><!-- models:counts:end -->

<!-- models:pointers:begin -->old<!-- models:pointers:end -->
The end.
`;

const facts = (story: Story, files: Readonly<Record<string, string>> = {}) => ({
  state: story.state,
  summary: SUMMARY,
  rows: story.rows,
  cards: 'cards',
  counts: ['README.md'],
  files: new Map(Object.entries(files)),
});
const written = (...args: Parameters<typeof facts>) => {
  const edits = renderGenerated(facts(...args));
  if (!edits.ok) throw new Error(edits.failures.map(({ code }) => code).join());
  return Object.fromEntries(edits.value.map(({ path, text }) => [path, text]));
};

describe('renderGenerated', () => {
  const story = new Story().release('a-v1').release('b-v2');

  it('writes a card for every family', () => {
    const card = written(story)['cards/pii.md'] as string;
    expect(card).toContain('family: PII\nmodel: ExampleMed/b-v2\nversion: 2.0.0\n');
    expect(card).toMatch(/\| latest \| `ExampleMed\/b-v2` \| 2\.0\.0 \| `sha256:[0-9a-f]{64}` \|/);
    expect(card).toMatch(/\| last green \| `ExampleMed\/a-v1` /);
    expect(card.startsWith('---\n# models:front-matter:begin\n')).toBe(true);
  });

  it('writes counts between markers and nothing else', () => {
    const text = written(story, { 'README.md': README })['README.md'] as string;
    expect(text).toContain(
      'We have <!-- models:total:begin -->2,266<!-- models:total:end --> models in <!-- models:languages:begin -->2<!-- models:languages:end --> languages.',
    );
    expect(text).toContain('| Family | Models |\n| --- | --- |\n| NER | 766 |\n| PII | 1,500 |\n');
    expect(text).toContain('| PII | `ExampleMed/b-v2` | 2.0.0 |  |');
    expect(text.endsWith('\nThe end.\n')).toBe(true);
  });

  it('writes nothing where everything is fresh, and leaves what people wrote', () => {
    const first = written(story, { 'README.md': README });
    const files = {
      ...first,
      'cards/pii.md': `${(first['cards/pii.md'] as string).replace('# PII', '# Privacy')}\nBy hand.\n`,
    };
    expect(written(story, files)).toEqual({});
    const back = new Story().release('a-v1').release('b-v2');
    back.rollback();
    const after = written(back, files);
    expect(Object.keys(after)).toEqual(['cards/pii.md', 'README.md']);
    expect(after['cards/pii.md']).toMatch(
      /# Privacy[^]*Rolled back from `ExampleMed\/b-v2` on 2026-07-05\.[^]*By hand\.\n$/,
    );
  });

  it.each([
    'x <!-- models:total:begin --> y',
    'x <!-- models:total:end --> y',
    '<!-- models:total:end --><!-- models:total:begin -->',
    '<!-- models:total:begin -->1<!-- models:total:end --> <!-- models:total:begin -->1<!-- models:total:end -->',
  ])('refuses markers that are not a pair: %s', (text) => {
    expect(() => written(story, { 'README.md': text })).toThrow('model-surface-markers');
  });

  it('leaves a file without markers alone', () => {
    expect(written(story, { 'README.md': 'no markers' })).not.toHaveProperty('README.md');
  });
});

describe('staleGenerated', () => {
  it('names what is stale', () => {
    const story = new Story().release('a-v1');
    const first = written(story);
    expect(staleGenerated(facts(story, first))).toEqual({ ok: true, value: [] });
    story.release('b-v2');
    expect(staleGenerated(facts(story, { ...first, 'README.md': README }))).toMatchObject({
      ok: true,
      value: [{ code: 'model-surface-stale', where: 'cards/pii.md' }, { where: 'README.md' }],
    });
  });
});

describe('cardPath', () => {
  it.each([
    ['PII', 'cards/pii.md'],
    ['Zero Shot/../x', 'cards/zero-shot-x.md'],
    ['…', 'cards/family.md'],
  ])('%s: %s', (family, path) => {
    expect(cardPath('cards', family)).toBe(path);
  });
});
