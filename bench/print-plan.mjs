import { describeSize } from './bench-plan.mjs';
import { printTable } from './print-table.mjs';

const seconds = (value) => `${value.toFixed(2)} s`;
const times = (value) => `${value.toFixed(1)} ×`;

/** One table, a column for each repository; the last lines are what the numbers mean. */
export function printPlan(results) {
  const row = (label, cell) => [label, ...results.map(cell)];
  const own = ({ ours, task }) => ours - task;
  const rows = [
    row('', describeSize),
    row('nx release-openmed --dry-run', ({ ours }) => seconds(ours)),
    row('nx release version --dry-run', ({ peer }) => seconds(peer)),
    row("Nx's own start: a task that does nothing", ({ task }) => seconds(task)),
    row('Nx without any task process (nx:noop)', ({ start }) => seconds(start)),
    row('git log --name-only of the whole history', ({ log }) => seconds(log)),
    row("own time: our command less Nx's own start", (result) => seconds(own(result))),
    row(
      'peak memory of the largest process (of an empty task)',
      ({ mib, idleMib }) => `${mib.toFixed(0)} MiB (${idleMib.toFixed(0)})`,
    ),
    row('git processes beyond those of an empty task', ({ git }) => String(git.length)),
    row('nx release version ÷ our command', ({ peer, ours }) => times(peer / ours)),
    row('own time ÷ git log', (result) => times(own(result) / result.log)),
    row('our command less nx:noop ÷ git log', ({ ours, start, log }) =>
      times((ours - start) / log),
    ),
  ];
  printTable(rows);
}
