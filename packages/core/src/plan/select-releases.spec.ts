import fc from 'fast-check';
import { buildFacts, type FactsSpec } from '../build-facts.fixture';
import type { ParseMessage } from '../commits/change';
import { loadMessageParser } from '../commits/load-message-parser';
import { configOf } from '../config/config-of.fixture';
import { readHistory } from '../history/read-history';
import type { ChannelName } from '../names/channel-name';
import { applyPolicy } from '../policy/apply-policy';
import { unproven } from '../proofs/unproven.fixture';
import { selectReleases } from './select-releases';
import { formUnits } from './unit';

let parse: ParseMessage;
beforeAll(async () => {
  parse = await loadMessageParser();
});

const NAMES = ['a', 'b', 'c', 'd'];
const START = {
  message: 'chore: start',
  files: NAMES.map((name) => `packages/${name}/x`),
  tags: NAMES.map((name) => `${name}@1.0.0`),
};

/** Who is released, in the order of the alphabet. */
function selected(spec: FactsSpec, channel: ChannelName): readonly string[] {
  const facts = buildFacts(spec);
  const config = configOf();
  const history = readHistory(facts, config, parse);
  const request = { channel, projects: null, releaseAs: null, from: null, write: 'push' } as const;
  const units = formUnits(unproven(applyPolicy(history)), null);
  const { dependents } = config;
  const chosen = selectReleases({ units, request, history, dependents, line: null });
  return chosen.ok ? chosen.value.map(({ unit }) => unit.name).sort() : [];
}

/** Requirements run in both directions and in circles; commits ask for anything. */
const workspaces = fc
  .record({
    ranges: fc.array(
      fc.record({
        from: fc.constantFrom(...NAMES),
        on: fc.constantFrom(...NAMES),
        range: fc.constantFrom('^1.0.0', '~1.0.0', '1.0.0', '>=1.0.0', '*', '^1 || ^2', '<2'),
      }),
      { maxLength: 8 },
    ),
    commits: fc.array(
      fc.record({
        project: fc.constantFrom(...NAMES),
        type: fc.constantFrom('fix', 'feat', 'feat!', 'chore'),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ ranges, commits }): FactsSpec => ({
    projects: Object.fromEntries(
      NAMES.map((name) => [
        name,
        {
          dependencies: ranges.filter(({ from, on }) => from === name && on !== name),
        },
      ]),
    ),
    commits: [
      START,
      ...commits.map(({ project, type }) => ({
        message: `${type}: x`,
        files: [`packages/${project}/x`],
      })),
    ],
  }));

it.each(['rc', 'nightly'] as const)('%s drags along exactly whom stable does', (channel) => {
  fc.assert(
    fc.property(workspaces, (spec) => {
      expect(selected(spec, channel)).toEqual(selected(spec, 'stable'));
    }),
  );
});
