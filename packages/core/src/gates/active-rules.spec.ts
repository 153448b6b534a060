import { planned, touch, workspace, type Wanted } from '../plan-release.fixture';
import type { FactsSpec } from '../build-facts.fixture';

async function found(spec: Partial<FactsSpec>, wanted: Wanted = {}): Promise<readonly string[]> {
  const made = await planned(
    workspace([touch('core', 'fxi: x'), touch('core', 'fix: y')], spec),
    wanted,
  );
  if (!made.ok) throw new Error('no plan');
  return made.value.plan.findings.map(({ code, severity }) => `${severity} ${code}`);
}

const bad = { branch: null, dirty: ['packages/core/package.json'] };
const merge = { onto: 't', commits: [], title: null };

it('asks of the clone and the branch only where something is released from them', async () => {
  expect(await found(bad)).toEqual([
    'warn commit-near-miss',
    'error detached-head',
    'error dirty-files',
  ]);
  expect(await found({ ...bad, merge })).toEqual([]);
});

it('is stricter about what can still be mended, unless the options say how strict', async () => {
  const nearly = {
    onto: 't',
    commits: [{ id: idAt(2), parents: [], time: 0, author: '', message: '', files: [] }],
    title: null,
  };
  expect(await found({ merge: nearly })).toEqual(['error commit-near-miss']);
  expect(await found({ merge: { onto: 't', commits: null, title: null } })).toEqual([
    'warn commit-near-miss',
  ]);
  const rules = { 'commit-near-miss': 'warn' };
  expect(await found({ merge: nearly }, { options: { rules } })).toEqual(['warn commit-near-miss']);
});

/** The id of the nth commit of facts. */
function idAt(nth: number): string {
  return nth.toString(16).padStart(40, 'c');
}
