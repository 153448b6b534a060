import type { Version } from '../versions/version';

/** `1.x`, `v1.7`, `release/1.7.x`, `core-1.7-maintenance`: numbers that stand by themselves. */
const LINE = /(?<![\w.])v?(\d+(?:\.\d+)*)(?:\.[x*])?(?![\w.])/gi;

/** Whether the name of a branch says that it is one for versions such as this one. */
export function namesLine(branch: string, { release }: Version): boolean {
  return [...branch.matchAll(LINE)].some(([, numbers = '']) =>
    numbers.split('.').every((number, at) => Number(number) === release[at]),
  );
}
