import type { Failure } from '@release-openmed/core';
import { renderFailures, type ReportOptions } from '@release-openmed/core';

/** Where a command speaks: results on stdout, progress and errors on stderr. */
export interface Report {
  readonly options: ReportOptions;
  print(text: string): void;
  /** A line that the next one replaces; nothing where nobody looks. */
  progress(text: string): void;
  /** What another program says meanwhile, as it comes. */
  relay(text: string): void;
  fail(failures: readonly Failure[]): void;
}

/**
 * Colours in a terminal, and where `FORCE_COLOR` asks for them; none in a pipe or where `NO_COLOR`
 * is set.
 */
export function consoleReport(): Report {
  const { stdout, stderr, env } = process;
  const terminal = stdout.isTTY === true;
  // Nx sets `true` for every task that it starts, also where its own output goes into a pipe;
  // people write a number.
  const forced = ['1', '2', '3'].includes(env['FORCE_COLOR'] ?? '');
  const color = env['NO_COLOR'] === undefined && (terminal || forced);
  const options = { color, width: terminal ? stdout.columns || 80 : Infinity };
  let shown = false;
  const clear = () => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    options,
    print: (text) => {
      clear();
      if (text !== '') stdout.write(`${text}\n`);
    },
    progress: (text) => {
      if (stderr.isTTY !== true) return;
      clear();
      stderr.write(text.slice(0, (stderr.columns || 80) - 1));
      shown = true;
    },
    relay: (text) => {
      clear();
      stderr.write(text);
    },
    fail: (failures) => {
      clear();
      stderr.write(`${renderFailures(failures, options)}\n`);
    },
  };
}
