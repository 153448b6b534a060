import type { ReleasePlan } from '@release-openmed/core';
import type { Run } from '../../harness/run-process';

/** It says no more than that there are findings. */
const SUMMARY = 'release-blocked';

/**
 * Codes of what stopped a run, sorted: failures, and findings of its plan. With `--json` Nx puts
 * both of its outputs into one.
 */
export function errorsIn({ all }: Run, plan: ReleasePlan | null): readonly string[] {
  const told = [...all.matchAll(/^ {2}error ([a-z-]+)/gm)].map(([, code]) => code!);
  const found = plan?.findings.filter(({ severity }) => severity === 'error') ?? [];
  const codes = new Set([...told, ...found.map(({ code }) => code)]);
  return [...codes].filter((code) => code !== SUMMARY).sort();
}
