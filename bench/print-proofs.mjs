import { printTable } from './print-table.mjs';

const COLUMNS = { off: '"proofs": "off"', cold: '"on", nothing kept', warm: '"on", kept' };

const seconds = (value) => `${value.toFixed(2)} s`;
const signed = (value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)} s`;

/** A column for each way of planning; the last lines compare it with the first. */
export function printProofs(result) {
  const names = Object.keys(COLUMNS);
  const row = (label, cell) => [label, ...names.map((name) => cell(result[name]))];
  const against = (label, measure) => [
    row(`more than without proofs, ${label}`, (one) => signed(measure(one) - measure(result.off))),
    row(
      `÷ without proofs, ${label}`,
      (one) => `${(measure(one) / measure(result.off)).toFixed(2)} ×`,
    ),
  ];
  printTable([
    ['', ...Object.values(COLUMNS)],
    row('nx release-openmed --dry-run, by the clock', (one) => seconds(one.seconds)),
    row('time of the processor (all Node processes)', (one) => seconds(one.processor)),
    ...against('by the clock', (one) => one.seconds),
    ...against('processor', (one) => one.processor),
    row('peak memory of the largest process', (one) => `${one.mib.toFixed(0)} MiB`),
    row('git processes beyond those of an empty task', (one) => String(one.git.length)),
  ]);
}
