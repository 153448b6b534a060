import type { Failure } from '@release-openmed/core';

/** Git does not know who acts, and nothing here guesses. */
export function identityMissing(): Failure {
  return {
    code: 'identity-missing',
    message: 'Git does not know who makes the release.',
    fix: 'git config user.name "…" && git config user.email "…"',
  };
}
