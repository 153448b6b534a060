import {
  type Config,
  type Result,
  type StartedLine,
  fail,
  loadMessageParser,
  ok,
  settle,
  startLine,
} from '@release-openmed/core';
import { withFacts } from '../gather/with-facts';
import { openRepository } from '../git/open-repository';
import { inStep } from '../porcelain/in-step';
import { openPorcelain } from '../porcelain/open-porcelain';
import { checkBranch } from './check-branch';
import type { Cut, CutAsked, CutPlace } from './cut';
import { fetchStart } from './fetch-start';
import { firstReleased } from './first-released';
import { isEquipped } from './is-equipped';
import { readFirstCommit } from './read-first-commit';

/**
 * Works out where a line begins and what its first commit writes. It moves no ref and no file: what
 * only the remote has is brought into the object store. Failures: those of `withFacts`, of
 * `startLine`, `checkBranch`, `fetchStart`, of the phases and of `readFirstCommit`; for a series
 * those of `inStep`.
 */
export async function readCut(asked: CutAsked): Promise<Result<Cut>> {
  const begun = await begin(asked);
  if (!begun.ok) return begun;
  const { start, there, config } = begun.value;
  if (there) return ok({ kind: 'there', start });
  const opened = await openRepository(asked.workspaceRoot);
  if (!opened.ok) return opened;
  const git = openPorcelain(asked.workspaceRoot);
  const place: CutPlace = { git, repository: opened.value, remote: asked.remote };
  const free = await checkBranch(start, place);
  if (!free.ok) return free;
  const fetched = await fetchStart(start, place);
  if (!fetched.ok) return fetched;
  const phases = asked.phases(await firstReleased(start, place), config);
  if (!phases.ok) return phases;
  const first = await readFirstCommit(asked, { start, phases: phases.value, caps: asked.caps });
  if (!first.ok) return first;
  const equipped = await isEquipped(start, place);
  return ok({ kind: 'new', start, phases: phases.value, first: first.value, equipped });
}

interface Begun extends StartedLine {
  readonly config: Config;
}

async function begin({ request, ...asked }: CutAsked): Promise<Result<Begun>> {
  const parse = await loadMessageParser();
  return withFacts(asked, async ({ facts, config, answer }) => {
    const behind = request.kind === 'series' ? inStep(facts) : [];
    if (behind.length > 0) return fail(...behind);
    const started = await settle(startLine(facts, config, { request, parse }), answer);
    return started.ok ? ok({ ...started.value, config }) : started;
  });
}
