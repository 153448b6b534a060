import type { RemoteFacts } from '@release-openmed/core';

/**
 * Where people look at the repository behind a remote's URL (https, ssh, git, or `user@host:path`),
 * without credentials. A host is GitHub's or GitLab's when its name says so, which covers most
 * self-hosted ones; null for any other.
 */
export function webUrl(remoteUrl: string): RemoteFacts['web'] {
  const url = /^(?:https?|ssh|git(?:\+ssh)?):\/\/(?:[^/]*@)?([^/:@]+)(:\d+)?\/+(.+)$/i.exec(
    remoteUrl,
  );
  const scp = /^(?:[^/@:]+@)?([^/:@]+):(?!\/\/)\/*(.+)$/.exec(remoteUrl);
  const host = (url?.[1] ?? scp?.[1])
    ?.toLowerCase()
    .replace(/^ssh\.(?=git(?:hub|lab)\.com$)/, '')
    .replace(/^altssh\.(?=gitlab\.com$)/, '');
  const path = (url?.[3] ?? scp?.[2])?.replace(/\/+$/, '').replace(/\.git$/, '');
  const forge = /(?:^|[.-])(github|gitlab)(?=[.-]|$)/.exec(host ?? '')?.[1];
  if (
    host === undefined ||
    path === undefined ||
    forge === undefined ||
    !/^[\w.-]+$/.test(host) ||
    !/^[\w.~-]+(?:\/[\w.~-]+)+$/.test(path)
  )
    return null;
  // The port of ssh or git is not the web's; an http port is.
  const port = /^https?:/i.test(remoteUrl) ? (url?.[2] ?? '') : '';
  const scheme = /^http:/i.test(remoteUrl) ? 'http' : 'https';
  return { forge: forge as 'github' | 'gitlab', url: `${scheme}://${host}${port}/${path}` };
}
