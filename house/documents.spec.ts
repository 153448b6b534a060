import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { configSchema } from '../packages/core/src/config/config-schema';
import { ROOT, read } from './repository';

describe('the documents', () => {
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => join('docs', file)),
  ];
  const cells = read('README.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(0, line.indexOf('|', 1)));
  const commandOptions = (executor: string): readonly string[] => {
    const { properties } = JSON.parse(
      read(`packages/nx/src/executors/${executor}/schema.json`),
    ) as { properties: Record<string, { default?: unknown }> };
    return Object.entries(properties).map(
      ([name, option]) =>
        `--${option.default === true ? 'no-' : ''}${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    );
  };

  it.each([...Object.keys(configSchema.shape), ...commandOptions('release-openmed')])(
    'the README has %s in a table',
    (option) => {
      expect(cells.filter((cell) => cell.includes(`\`${option}\``))).toHaveLength(1);
    },
  );

  it.each(documents)('%s leads nowhere that is not there', (file) => {
    const links = [
      ...read(file)
        .replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ].map(([, link]) => link!.split('#')[0]!);
    expect(
      links.filter(
        (link) =>
          link !== '' && !/^https?:/.test(link) && !existsSync(resolve(ROOT, dirname(file), link)),
      ),
    ).toEqual([]);
  });
});
