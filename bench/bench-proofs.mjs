import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildRepository } from './build-repository.mjs';
import { gitBeyond, median, needs } from './measure.mjs';
import { proofsHistory } from './proofs-history.mjs';

/** They are judged, and the plan is made all the same. */
const RULES = { 'deprecation-notice': 'warn', 'deprecation-window': 'warn' };
export const PROOFS_SIZE = { projects: 200, files: 20, units: 25, changed: 20, edits: 3 };

/**
 * The same plan without proofs, with proofs and nothing kept from before, and with what the run
 * before has kept; times in seconds, medians.
 */
export async function benchProofs({ folder, nodeModules, runs, progress }) {
  const { projects, files } = PROOFS_SIZE;
  const [off, on] = await Promise.all(
    ['off', 'on'].map((proofs) => {
      progress(`proofs ${proofs}: making a monorepo of ${projects} projects, ${files} files each`);
      return buildRepository(join(folder, `proofs-${proofs}`), {
        history: proofsHistory(PROOFS_SIZE, { proofs, rules: RULES }),
        nodeModules,
        progress: (text) => progress(`proofs ${proofs}: ${text}`),
      });
    }),
  );
  const nx = (cwd, ...args) => ({
    command: process.execPath,
    args: [join(nodeModules, 'nx/dist/bin/nx.js'), ...args],
    cwd,
  });
  const plan = (cwd) => needs(nx(cwd, 'release-openmed', '--dry-run'));
  const forget = () => rmSync(join(on, '.nx/cache/release-openmed'), { recursive: true });
  const tasks = {
    off: () => plan(off),
    cold: () => (forget(), plan(on)),
    warm: () => plan(on),
  };
  progress('proofs: filling the cache of the project graph');
  for (const cwd of [off, on]) plan(cwd);
  const taken = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let run = 1; run <= runs; run += 1) {
    progress(`proofs: run ${run} of ${runs}`);
    // In turns, so that a slow moment of the machine falls on all alike.
    for (const [name, task] of Object.entries(tasks)) taken[name].push(task());
  }
  const idle = needs(nx(on, 'run', 'synthetic:nothing')).git;
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => [
      name,
      {
        seconds: median(all.map((one) => one.seconds)),
        processor: median(all.map((one) => one.processor)),
        mib: median(all.map((one) => one.mib)),
        git: gitBeyond(all[0].git, idle),
      },
    ]),
  );
}
