import { type Operation, escapeTerminal, unreachable } from '@release-openmed/core';

/**
 * The same list that `perform` carries out, as lines for people: what would be written, tagged and
 * moved.
 */
export function describe(operations: readonly Operation[]): readonly string[] {
  return operations.flatMap((operation) => {
    switch (operation.kind) {
      case 'stamp':
        return [
          `commit ${line(operation.message)} on ${short(operation.parent)}`,
          ...operation.edits.map(({ path }) => `  write ${escapeTerminal(path)}`),
        ];
      case 'tag':
        return [
          `${operation.sign === true ? 'signed tag' : 'tag'} ${escapeTerminal(operation.name)} on ${short(operation.target)}`,
        ];
      case 'branch':
        return [
          operation.expected === null
            ? `branch ${escapeTerminal(operation.name)} at ${short(operation.target)}`
            : `move ${escapeTerminal(operation.name)} from ${short(operation.expected)} to ${short(operation.target)}`,
        ];
      case 'lease':
        return [`move ${escapeTerminal(operation.ref)}, which all releases have in common`];
      default:
        return unreachable(operation);
    }
  });
}

function line(message: string): string {
  return JSON.stringify(escapeTerminal(message.split('\n', 1)[0] ?? ''));
}

function short(target: string): string {
  return /^[0-9a-f]{40,64}$/.test(target) ? target.slice(0, 12) : escapeTerminal(target);
}
