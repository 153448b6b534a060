import type { Refusal } from '@release-openmed/core';

/** What is made of a signature: what its signer is called, or why it does not count. */
export type Verdict = { readonly names: readonly string[] } | { readonly because: Refusal };
