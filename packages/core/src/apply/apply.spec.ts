import { buildFacts, type FactsSpec } from '../build-facts.fixture';
import { parseConfig } from '../config/parse-config';
import { plannedRelease, releasePlan } from '../plan/release-plan.fixture';
import { apply } from './apply';
import type { Written } from './write-files';

const core = plannedRelease('core@1.1.0');
const edits = [{ path: 'a', text: '1.1.0', projects: ['core'] }];
const moved: Written = { edits, atTip: { edits, releases: [core] } };

/** Which commit a branch, or the lease, has to stand on still. */
function expected(push: boolean, written: Written, facts: Partial<FactsSpec>) {
  const config = parseConfig({});
  if (!config.ok) throw new Error(JSON.stringify(config.failures));
  const spec = { projects: { core: {} }, commits: [{ message: 'feat: x' }], tip: 'tip', ...facts };
  const context = { facts: buildFacts(spec), config: config.value, push };
  const { operations } = apply(releasePlan({ releases: [core] }), written, context);
  return operations.flatMap((one) =>
    'expected' in one ? [`${one.kind} on ${one.expected ?? 'nothing'}`] : [],
  );
}

const at = (head: string | null) => ({
  remote: { name: 'origin', web: null, head, relation: 'ahead' as const },
});

it.each<[string, boolean, Partial<FactsSpec>, readonly string[]]>([
  [
    'the remote’s branch',
    true,
    { ...at('head'), lease: 'lease' },
    ['branch on head', 'lease on lease'],
  ],
  ['a remote that is new', true, at(null), ['branch on nothing', 'lease on nothing']],
  [
    'this clone alone: nobody else releases',
    false,
    { ...at('head'), lease: 'lease' },
    ['branch on tip'],
  ],
])('expects to find things as they are there: %s', (_name, push, facts, lines) => {
  expect(expected(push, { edits, atTip: null }, facts)).toEqual(lines);
  expect(expected(push, moved, facts)).toEqual(lines);
});
