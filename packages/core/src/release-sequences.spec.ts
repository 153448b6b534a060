import fc from 'fast-check';
import { loadMessageParser } from './commits/load-message-parser';
import { compareVersions } from './ecosystems/compare-versions';
import { parseVersion } from './ecosystems/parse-version';
import type { Planned } from './plan-release';
import type { PlannedRelease } from './plan/release-plan';
import { type Ask, type Scene, sequences, setScene, type Step } from './release-sequences.fixture';

const RUNS = 2_000;

/** What a person has to decide. No number that is wrong holds anything up. */
const REFUSALS = [
  'branch-not-released',
  'line-change-refused',
  'line-elsewhere',
  'line-missing',
  'line-patch-only',
  'promotion-empty',
  'version-below-known',
  'version-taken',
];

interface Emitted {
  readonly branch: string;
  readonly source: string;
  readonly release: PlannedRelease;
}

/** What came of all sequences together: a property over nothing would say nothing. */
interface Seen {
  released: number;
  onLines: number;
  promoted: number;
  readonly refusals: Set<string>;
}

/** Why it cannot be carried out; none: it can. */
function refusals(planned: ReturnType<Scene['plan']>): readonly string[] {
  if (!planned.ok) return planned.failures.map(({ code }) => code);
  const { findings } = planned.value.plan;
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

/** Whether a version is above, the same as or below another, as its project sorts them. */
function stepFrom(earlier: PlannedRelease, { to, ecosystem }: PlannedRelease): number {
  const [before, after] = [earlier.to, to].map(({ version }) => parseVersion(version, ecosystem)!);
  return compareVersions(after!, before!, ecosystem);
}

/** Above all that its commit comes after, and the same as nothing that there is anywhere. */
function checkRelease(release: PlannedRelease, ask: Ask, { emitted, before }: Earlier): void {
  for (const other of emitted.filter((one) => one.release.project === release.project)) {
    const step = Math.sign(stepFrom(other.release, release));
    const pair = `${other.release.to.tag} on ${other.branch}, ${release.to.tag} on ${ask.branch}`;
    if (before.has(other.source)) expect([pair, step]).toEqual([pair, 1]);
    else expect([pair, step]).not.toEqual([pair, 0]);
  }
}

interface Earlier {
  readonly emitted: readonly Emitted[];
  /** The released commit and its ancestors. */
  readonly before: ReadonlySet<string>;
}

function checkLine({ plan }: Planned, ask: Ask, { repository }: Scene): number {
  const { line } = repository.facts(ask.branch);
  if (line === null) return 0;
  for (const { project, to } of plan.releases) {
    expect(to.version).toMatch(new RegExp(`^${line.projects[project] ?? 'none'}\\.\\d`));
    expect(to.distTag).not.toBe('latest');
  }
  return plan.releases.length;
}

function carryOut(ask: Ask, scene: Scene, { emitted, seen }: Life): void {
  const planned = scene.plan(ask);
  const cloned = scene.plan(ask, scene.repository.clone());
  const why = refusals(planned);
  expect(refusals(cloned)).toEqual(why);
  why.forEach((code) => seen.refusals.add(code));
  if (!planned.ok || !cloned.ok || why.length > 0) return;
  const { plan, operations } = planned.value;
  expect(cloned.value.plan).toEqual(plan);
  const { commits } = scene.repository.facts(ask.branch, ask.from);
  const earlier = { emitted, before: new Set(commits.map(({ id }) => id)) };
  for (const release of plan.releases) checkRelease(release, ask, earlier);
  for (const one of plan.skipped)
    if (one.why === 'already-released') expect(earlier.before).toContain(one.release.source);
  seen.onLines += checkLine(planned.value, ask, scene);
  seen.released += plan.releases.length;
  seen.promoted += ask.from === null ? 0 : plan.releases.length;
  const { branch } = ask;
  emitted.push(...plan.releases.map((release) => ({ branch, source: plan.source, release })));
  scene.repository.push(operations);
  const again = scene.plan(ask);
  if (again.ok) expect(again.value.plan.releases).toEqual([]);
}

interface Life {
  readonly emitted: Emitted[];
  readonly seen: Seen;
}

function live(steps: readonly Step[], scene: Scene, seen: Seen): void {
  const life: Life = { emitted: [], seen };
  const first: Step = { do: 'release', on: 0, channel: 'stable' };
  for (const step of [first, ...steps]) {
    const ask = scene.take(step);
    if (ask !== null) carryOut(ask, scene, life);
  }
}

it('never takes a number twice nor goes back, whatever happens in whichever order', async () => {
  const parse = await loadMessageParser();
  const seen: Seen = { released: 0, onLines: 0, promoted: 0, refusals: new Set() };
  fc.assert(
    fc.property(sequences, (steps) => live(steps, setScene(parse), seen)),
    { numRuns: RUNS },
  );
  expect(seen.released).toBeGreaterThan(3 * RUNS);
  expect(seen.onLines).toBeGreaterThan(RUNS / 20);
  expect(seen.promoted).toBeGreaterThan(RUNS / 20);
  expect([...seen.refusals].sort()).toEqual(REFUSALS);
}, 600_000);
