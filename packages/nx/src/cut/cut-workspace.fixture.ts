import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NxJsonConfiguration, ProjectGraph } from '@nx/devkit';
import { type LineRequest, type Result, ltsPhases, seriesPhases } from '@release-openmed/core';
import type { TestRepo } from '@release-openmed/testing';
import type { Cut, CutAsked } from './cut';
import { makeCut } from './make-cut';
import { readCut } from './read-cut';

export interface Asked {
  readonly projects?: readonly string[];
  readonly caps?: boolean;
  readonly months?: number;
  readonly phases?: readonly string[];
  readonly remote?: string;
  readonly now?: string;
}

/** Nx's name is the folder's below `packages`. */
function asked({ dir }: Pick<TestRepo, 'dir'>, request: LineRequest, more: Asked): CutAsked {
  const { projects = ['base', 'core', 'web', 'deid'], caps = false, remote = 'origin' } = more;
  const { now = '2026-06-01T00:00:00Z', months, phases = [] } = more;
  const nodes = Object.fromEntries(
    projects.map((name) => [name, { name, type: 'lib', data: { root: `packages/${name}` } }]),
  );
  return {
    workspaceRoot: dir,
    nxJson: JSON.parse(readFileSync(join(dir, 'nx.json'), 'utf8')) as NxJsonConfiguration,
    graph: { nodes, dependencies: {} } as unknown as ProjectGraph,
    request,
    caps,
    remote,
    now,
    phases: (released, { lts, cadence }) =>
      request.kind === 'lts'
        ? ltsPhases({ released, months: months ?? lts.months, timeZone: cadence.timeZone, now })
        : seriesPhases(phases, { timeZone: cadence.timeZone, now }),
  };
}

/** What would be cut. */
export function cutOf(
  repo: Pick<TestRepo, 'dir'>,
  request: LineRequest,
  more: Asked = {},
): Promise<Result<Cut>> {
  return readCut(asked(repo, request, more));
}

/** Cuts, and says what came of it: `pushed`, `there` or codes. */
export async function cut(
  repo: Pick<TestRepo, 'dir'>,
  request: LineRequest,
  more: Asked = {},
): Promise<string> {
  const found = await cutOf(repo, request, more);
  if (!found.ok) return found.failures.map(({ code }) => code).join(' ');
  if (found.value.kind === 'there') return 'there';
  const made = await makeCut(found.value, asked(repo, request, more));
  return made.ok ? 'pushed' : made.failures.map(({ code }) => code).join(' ');
}
