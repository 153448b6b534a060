import type { RemoteFacts } from '@release-openmed/core';

const URL_FORM = /^(https?|ssh|git(?:\+ssh)?):\/\/(?:[^/]*@)?([^/:@]+)(:\d+)?\/+(.+)$/i;
const SCP_FORM = /^(?:[^/@:]+@)?([^/:@]+):(?!\/\/)\/*(.+)$/;

/**
 * Where people look at the repository behind a remote's URL (https, ssh, git, or `user@host:path`),
 * without credentials. A host is GitHub's or GitLab's when its name says so, which covers most
 * self-hosted ones; null for any other.
 */
export function webUrl(remoteUrl: string): RemoteFacts['web'] {
  const place = inUrl(remoteUrl) ?? inScp(remoteUrl);
  if (place === null) return null;
  const host = webHost(place.host);
  const forge = forgeOf(host);
  const path = place.path.replace(/\/+$/, '').replace(/\.git$/, '');
  if (forge === null || !/^[\w.-]+$/.test(host) || !/^[\w.~-]+(?:\/[\w.~-]+)+$/.test(path))
    return null;
  return { forge, url: `${place.scheme}://${host}${place.port}/${path}` };
}

interface Place {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** With its colon; empty: none, or not the web's. */
  readonly port: string;
  readonly path: string;
}

function inUrl(remoteUrl: string): Place | null {
  const [, protocol, host, port = '', path] = URL_FORM.exec(remoteUrl) ?? [];
  if (protocol === undefined || host === undefined || path === undefined) return null;
  // The port of ssh or git is not the web's; an http port is.
  const isWeb = /^https?$/i.test(protocol);
  const scheme = /^http$/i.test(protocol) ? 'http' : 'https';
  return { scheme, host, port: isWeb ? port : '', path };
}

function inScp(remoteUrl: string): Place | null {
  const [, host, path] = SCP_FORM.exec(remoteUrl) ?? [];
  if (host === undefined || path === undefined) return null;
  return { scheme: 'https', host, port: '', path };
}

/** Both forges take ssh on the port of https at a host of its own. */
function webHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^ssh\.(?=git(?:hub|lab)\.com$)/, '')
    .replace(/^altssh\.(?=gitlab\.com$)/, '');
}

function forgeOf(host: string): 'github' | 'gitlab' | null {
  const name = /(?:^|[.-])(github|gitlab)(?=[.-]|$)/.exec(host)?.[1];
  return name === 'github' || name === 'gitlab' ? name : null;
}
