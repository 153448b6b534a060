import { join } from 'node:path';
import { buildRepository } from './build-repository.mjs';
import { gitBeyond, median, needs, seconds } from './measure.mjs';
import { syntheticHistory } from './synthetic-history.mjs';

export const SIZES = {
  small: { projects: 50, commits: 5000, tags: 550, peerRuns: 3 },
  // `nx release` takes the better part of a minute here.
  large: { projects: 200, commits: 20000, tags: 2200, peerRuns: 1 },
};

/** In words, for a line of progress or the head of a column. */
export function describeSize({ projects, commits, tags }) {
  const [some, more] = [commits, tags].map((count) => count.toLocaleString('en'));
  return `${projects} projects, ${some} commits, ${more} tags`;
}

/** Everything that is measured on one made-up monorepo; times in seconds, medians. */
export async function benchPlan(name, { folder, nodeModules, runs, progress }) {
  const size = SIZES[name];
  progress(`${name}: making a monorepo of ${describeSize(size)}`);
  const cwd = await buildRepository(join(folder, name), {
    history: syntheticHistory(size),
    nodeModules,
    progress: (text) => progress(`${name}: ${text}`),
  });
  const nx = (...args) => ({
    command: process.execPath,
    args: [join(nodeModules, 'nx/dist/bin/nx.js'), ...args],
    cwd,
  });
  const tasks = {
    ours: nx('release-openmed', '--dry-run'),
    start: nx('run', 'synthetic:noop'),
    task: nx('run', 'synthetic:nothing'),
    log: { command: 'git', args: ['log', '--name-only'], cwd },
  };
  // Fills Nx's cache of the project graph, which all its commands then use alike.
  for (const task of Object.values(tasks)) seconds(task);
  const times = Object.fromEntries(Object.keys(tasks).map((task) => [task, []]));
  for (let run = 1; run <= runs; run += 1) {
    progress(`${name}: run ${run} of ${runs}`);
    // In turns, so that a slow moment of the machine falls on all alike.
    for (const [task, spec] of Object.entries(tasks)) times[task].push(seconds(spec));
  }
  progress(`${name}: memory and git processes`);
  const used = needs(tasks.ours);
  const idle = needs(tasks.task);
  const peer = Array.from({ length: size.peerRuns }, (_, run) => {
    progress(`${name}: nx release version --dry-run, run ${run + 1} of ${size.peerRuns}`);
    return seconds(nx('release', 'version', '--dry-run'));
  });
  return {
    name,
    ...size,
    times: { ...times, peer },
    ...Object.fromEntries(
      Object.entries({ ...times, peer }).map(([task, all]) => [task, median(all)]),
    ),
    mib: used.mib,
    idleMib: idle.mib,
    git: gitBeyond(used.git, idle.git),
  };
}
