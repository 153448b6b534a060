import type { Failure } from '@release-openmed/core';

/** What checks signatures is not there. */
export function toolMissing(tool: 'gpg' | 'ssh-keygen'): Failure {
  return {
    code: 'signature-tool-missing',
    message: `An approval is signed, and ${tool}, which checks that, could not be started.`,
    fix: tool === 'gpg' ? 'Install GnuPG.' : 'Install OpenSSH, 8.9 or newer.',
  };
}
