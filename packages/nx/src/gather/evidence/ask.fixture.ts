import { join } from 'node:path';
import { parseConfig, ok, type Question, type Result } from '@release-openmed/core';
import { withGitReading } from '../with-git-reading';
import { withAnswers } from './with-answers';

/** Asks a repository as a plan does; what was borrowed from the remote is there meanwhile. */
export function ask(
  questions: readonly Question[],
  workspaceRoot: string,
): Promise<Result<readonly Result<unknown>[]>> {
  const request = { workspaceRoot, remote: 'origin', paths: [], now: '2026-01-02' };
  return withGitReading(request, async ({ repository, env, tags, lender, facts }) => {
    await facts;
    const config = parseConfig({});
    if (!config.ok) return config;
    const graph = { nodes: {}, dependencies: {} };
    const objects = { repository, env: await env, tags: await tags, lender: await lender };
    const known = { ...objects, config: config.value };
    const cache = join(workspaceRoot, '.nx/cache');
    const place = { ...known, nodes: {}, graph, running: null, cache };
    return ok(await withAnswers(place, (answer) => answer(questions)));
  });
}
