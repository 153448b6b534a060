import { ok } from '@release-openmed/core';
import type { Lender } from './lender';

/** Of a repository whose remote is of no account. */
export const NOTHING_LENT: Lender = {
  heads: new Map(),
  env: {},
  borrow: () => Promise.resolve(ok(undefined)),
};
