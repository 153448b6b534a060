import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { configSchema } from '../packages/core/src/config/config-schema';
import { RULES } from '../packages/core/src/gates/rules';
import { ROOT, isTest, read, sourcesOf } from './repository';

const pages = readdirSync(join(ROOT, 'docs/codes'))
  .map((file) => basename(file, '.md'))
  .filter((name) => name !== 'README');

describe('the rules', () => {
  const folder = join(ROOT, 'packages/core/src/gates/rules');
  const onDisk = readdirSync(folder)
    .filter((file) => !isTest(file))
    .map((file) => basename(file, '.ts'))
    .sort();

  it('are the files of their folder, all in the list, and all can be set', () => {
    expect(RULES.map(({ name }) => name).sort()).toEqual(onDisk);
    expect([...configSchema.shape.rules.unwrap().keyType.options].sort()).toEqual(onDisk);
  });

  it.each(onDisk)('%s has a spec beside it and a page', (name) => {
    expect([existsSync(join(folder, `${name}.spec.ts`)), pages.includes(name)]).toEqual([
      true,
      true,
    ]);
  });
});

describe('the codes', () => {
  const literals = ['core', 'models', 'nx']
    .flatMap(sourcesOf)
    .flatMap((path) =>
      [...read(path).matchAll(/\b(?:code: |(?:failure|finding)\()'([a-z][a-z0-9-]*)'/g)].map(
        ([, code]) => code!,
      ),
    );
  const codes = [...new Set([...literals, ...RULES.map(({ name }) => name)])].sort();

  it('have a page each, and no page is left over', () => {
    expect(pages.sort()).toEqual(codes);
  });

  it.each(pages)('the page of %s shows its message, and the index leads to it', (code) => {
    const page = read(`docs/codes/${code}.md`);
    expect(page).toMatch(new RegExp(`^# ${code}\\n`));
    expect(page).toContain('```');
    expect(read('docs/codes/README.md')).toContain(`](${code}.md)`);
  });
});
