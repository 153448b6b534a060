import type { ManifestRow } from '../manifest/manifest-row';
import { hashOf } from '../json/hash-of';
import { DEFAULT_THRESHOLDS } from '../gates/default-thresholds';
import { GATE_NAMES, GATE_SETS, NEWEST_GATE_SET } from '../gates/gate-sets';
import type { GateReport } from '../gate-report/gate-report';
import { decidePromotion, type ModelPromotionFacts } from './decide-promotion';
import { decideRollback } from './decide-rollback';
import { editRegistryState } from './edit-registry-state';
import { parseRegistryState } from './parse-registry-state';
import type { PointerDecision } from './pointer-move';
import type { RegistryState } from './registry-state';

export const HEAD = `sha256:${'e'.repeat(64)}`;

/** A RELEASABLE report of `ExampleMed/<name>`. */
export function reportOf(
  name: string,
  changes: Partial<GateReport> & { readonly artifact?: string } = {},
): ModelPromotionFacts['report'] {
  const { artifact, ...rest } = changes;
  const [repo = '', revision = null] = name.split('@');
  return {
    schemaVersion: 1,
    gateSet: NEWEST_GATE_SET,
    repoId: `ExampleMed/${repo}`,
    revision,
    family: 'PII',
    tier: 'Small',
    format: 'pytorch',
    milestone: 'v1.7',
    evaluatedAt: '2026-06-01T00:00:00.000Z',
    decision: 'RELEASABLE',
    checks: (GATE_SETS[NEWEST_GATE_SET] ?? []).map((id) => ({
      gate: GATE_NAMES[id],
      id,
      passed: true,
      observed: 1,
      limit: 1,
      reason: 'ok',
    })),
    inputs: {
      report: hashOf('r'),
      artifact: artifact ?? hashOf(name),
      thresholds: hashOf('t'),
      leakageTargets: hashOf('l'),
      baseline: null,
      evalSet: null,
      leakageFixtures: null,
    },
    tool: { name: 'x', version: '1' },
    signature: null,
    ...rest,
  } as ModelPromotionFacts['report'];
}

export function rowOf(name: string): ManifestRow {
  const [repo = '', revision] = name.split('@');
  return {
    repo_id: `ExampleMed/${repo}`,
    family: 'PII',
    reproducibility_hash: hashOf(name),
    ...(revision === undefined ? {} : { revision }),
  };
}

/**
 * Takes a state through commands, a day apart, writing and reading the file each time; throws what
 * is refused.
 */
export class Story {
  text: string | null = null;
  day = 1;
  rows = new Map<string, ManifestRow>();

  get state(): RegistryState {
    const state = parseRegistryState(this.text, 'state.json');
    if (!state.ok)
      throw new Error(state.failures.map(({ code, message }) => `${code}: ${message}`).join('\n'));
    return state.value;
  }

  get now(): string {
    return `2026-07-${String(this.day).padStart(2, '0')}T00:00:00.000Z`;
  }

  promote(
    name: string,
    to: 'canary' | 'latest',
    { report = reportOf(name), soakHours = 0 } = {},
  ): PointerDecision {
    const row = this.rows.get(report.repoId) ?? rowOf(name);
    this.rows.set(report.repoId, row);
    return this.carryOut(
      decidePromotion(to, {
        state: this.state,
        report,
        row,
        now: this.now,
        soakHours,
        thresholds: DEFAULT_THRESHOLDS,
      }),
    );
  }

  release(name: string): this {
    this.promote(name, 'canary');
    this.promote(name, 'latest');
    return this;
  }

  rollback(to: string | null = null): PointerDecision {
    return this.carryOut(
      decideRollback(
        { family: 'PII', to, reason: 'leaks\n names' },
        { state: this.state, rows: this.rows, now: this.now },
      ),
    );
  }

  private carryOut(decided: ReturnType<typeof decidePromotion>): PointerDecision {
    if (!decided.ok) throw new Error(decided.failures.map(({ code }) => code).join(' '));
    if (decided.value.kind === 'move') {
      this.text = editRegistryState(this.text, decided.value, HEAD);
      this.day += 1;
      const { rowEdit } = decided.value;
      if (rowEdit)
        this.rows.set(rowEdit.repoId, {
          ...this.rows.get(rowEdit.repoId),
          ...rowEdit.values,
        } as ManifestRow);
    }
    return decided.value;
  }
}
