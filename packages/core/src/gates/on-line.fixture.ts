import type { CommitSpec, FactsSpec } from '../build-facts.fixture';
import type { Line } from '../line';
import { planned, touch, workspace, type Wanted } from '../plan-release.fixture';

export const LTS: Line = {
  kind: 'lts',
  name: '1.0',
  branch: 'lts/1.0',
  projects: { core: '1.0' },
  phases: [
    { phase: 'maintained', from: '2026-01-05' },
    { phase: 'extended', from: '2026-12-01' },
    { phase: 'end-of-life', from: '2027-01-05' },
  ],
};
export const SERIES: Line = {
  ...LTS,
  kind: 'series',
  name: '2026.2',
  branch: 'stable/2026.2',
  projects: { core: '1.0', deid: '0.4' },
};
export const SECURITY = touch('core', 'fix(security): a leak');
export const FEATURE = touch('core', 'feat: a thing', { id: 'f'.repeat(40) });

/** What stands on a line, the long-term support of core 1.0 unless it is said otherwise. */
export interface OnLine {
  readonly commits: readonly CommitSpec[];
  readonly line?: Line | null;
  readonly stray?: Line;
  readonly branch?: string;
  readonly now?: string;
}

export function lineFacts({ commits, line = LTS, stray, now, branch }: OnLine): FactsSpec {
  return workspace(commits, {
    branch: branch ?? (line ?? LTS).branch,
    line,
    strayLine: stray ?? null,
    ...(now === undefined ? {} : { now }),
  });
}

/** On the channel that is usual there. */
export const usual = (more: Wanted = {}): Wanted => ({ channel: null, ...more });

/** The errors that a release from there meets, by their codes. */
export async function errors(on: OnLine, more: Wanted = {}): Promise<readonly string[]> {
  const outcome = await planned(lineFacts(on), usual(more));
  if (!outcome.ok) return outcome.failures.map(({ code }) => `failure ${code}`);
  return outcome.value.plan.findings.flatMap(({ code, severity }) =>
    severity === 'error' ? [code] : [],
  );
}
