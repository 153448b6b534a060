import type { GitCommand } from '../git-command';

export function setRemoteUrl(remote: string, url: string): GitCommand<void> {
  return {
    args: ['remote', 'set-url', '--end-of-options', remote, url],
    parse: () => undefined,
  };
}
