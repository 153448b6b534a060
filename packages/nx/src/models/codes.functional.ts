import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = join(__dirname, '../../..');
const CODES = join(PACKAGES, '../docs/codes');
/**
 * Looks like a code and is none: the name of a target, of a schema, of a question, and of a label.
 */
const OTHERS = ['model-check', 'model-config', 'model-pins', 'model-rollback'];

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.ts') && !/\.(spec|functional|fixture)\.ts$/.test(name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

describe('the codes of the model stream', () => {
  const text = ['models/src', 'nx/src/models', 'nx/src/forges', 'core/src/gates']
    .flatMap((folder) => sources(join(PACKAGES, folder)))
    .join('\n');
  const used = [...new Set([...text.matchAll(/'(model-[a-z-]+)'/g)].map(([, code = '']) => code))]
    .filter((code) => !OTHERS.includes(code))
    .sort();

  it('have a page each, and no page is without its code', () => {
    const pages = readdirSync(CODES)
      .filter((name) => name.startsWith('model-'))
      .map((name) => name.replace('.md', ''))
      .sort();
    expect(pages).toEqual(used);
  });

  it('stand in the list of all codes', () => {
    const index = readFileSync(join(CODES, 'README.md'), 'utf8');
    expect(used.filter((code) => !index.includes(`(${code}.md)`))).toEqual([]);
  });
});
