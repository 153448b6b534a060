import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOptions } from './check-options';

const schema = (command: string): { properties: object } =>
  JSON.parse(readFileSync(join(__dirname, `../executors/${command}/schema.json`), 'utf8')) as {
    properties: object;
  };

describe.each(['release-openmed', 'release-check', 'release-due', 'release-replay'] as const)(
  'the options of %s',
  (command) => {
    it('are those of its schema', () => {
      const all = Object.fromEntries(
        Object.keys(schema(command).properties).map((name) => [name, true]),
      );
      expect(checkOptions(command, { ...all, verbose: true, _: [] })).toEqual([]);
    });

    it('are all in its schema', () => {
      const some = {
        'release-openmed': { dryRun: {}, planOut: {}, releaseAs: {} },
        'release-check': { title: {}, codeQuality: {} },
        'release-due': { format: {}, failOnOverdue: {} },
        'release-replay': { out: {} },
      };
      expect(schema(command).properties).toMatchObject(some[command]);
    });
  },
);

describe('checkOptions', () => {
  it.each<[object, string, RegExp]>([
    [{ dryrun: true }, '--dryrun', /Did you mean --dry-run\?/],
    [{ 'plan-outt': 'x' }, '--plan-outt', /--plan-out\?/],
    [{ chanel: 'rc' }, '--chanel', /--channel\?/],
    [{ color: false }, '--color', /^nx release-openmed --help/],
    [{ _: ['extra'] }, 'extra', /--projects/],
  ])('names what %j should have been', (options, where, fix) => {
    expect(checkOptions('release-openmed', options)).toEqual([
      {
        code: 'option-unknown',
        where,
        message: expect.stringContaining(where),
        fix: expect.stringMatching(fix),
      },
    ]);
  });
});
