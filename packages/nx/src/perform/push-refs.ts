import type { GitCommand, GitOutput } from '../git/git-command';
import type { RejectedRef } from './perform-context';
import type { RefUpdate } from './ref-update';

export type PushAnswer =
  | { readonly kind: 'pushed' }
  /** A ref was not what was expected. */
  | { readonly kind: 'rejected'; readonly refs: readonly RejectedRef[] }
  | { readonly kind: 'denied' | 'unreachable' | 'broken-line'; readonly words: string }
  | { readonly kind: 'not-atomic' };

/**
 * All refs or none, each only from the value that was expected. With an expected value git would
 * move a branch backwards too, so the caller has to know that every move is a fast-forward; with
 * that, nothing here is ever forced. The remote goes by its name: a token in its URL is in no
 * argument.
 */
export function pushRefs(remote: string, updates: readonly RefUpdate[]): GitCommand<PushAnswer> {
  return {
    args: [
      'push',
      '--atomic',
      '--porcelain',
      '--no-follow-tags',
      '--recurse-submodules=no',
      '--no-force-if-includes',
      ...updates.map(({ ref, old }) => `--force-with-lease=${ref}:${old ?? ''}`),
      '--end-of-options',
      remote,
      ...updates.map((update) => `${update.new}:${update.ref}`),
    ],
    exits: [0, 1, 128],
    parse: readAnswer,
  };
}

function readAnswer({ stdout, stderr, exit }: GitOutput): PushAnswer {
  if (exit === 0) return { kind: 'pushed' };
  if (/does not support --atomic/.test(stderr)) return { kind: 'not-atomic' };
  const refused = [
    ...stdout.toString('utf8').matchAll(/^!\t[^\t]*:([^\t]+)\t\[([^\]]*)\](?: \((.*)\))?$/gm),
  ].map(([, ref = '', kind = '', reason = '']) => ({ ref, reason: reason || kind }));
  // The others of an atomic push fail because of the one that says why; where none does, they met another push.
  const causes = refused.filter(({ reason }) => !/^atomic (?:push|transaction) fail/.test(reason));
  const denied = causes.find(({ reason }) => !RACE.test(reason));
  if (denied !== undefined)
    return { kind: 'denied', words: `${denied.reason}${remoteWords(stderr)}` };
  if (refused.length > 0)
    return {
      kind: 'rejected',
      refs:
        causes.length > 0
          ? causes
          : refused.map(({ ref, reason }) => ({ ref, reason: `${reason}${remoteWords(stderr)}` })),
    };
  if (DENIED.test(stderr) || exit === 1) return { kind: 'denied', words: stderr };
  return { kind: BROKEN_LINE.test(stderr) ? 'broken-line' : 'unreachable', words: stderr };
}

const RACE =
  /^(?:stale info|fetch first|non-fast-forward|already exists|needs force|remote ref updated since checkout|failed to update ref|failed to lock|cannot lock ref|incorrect old value|reference already exists|refname conflict)/;
const DENIED =
  /authentication failed|permission (?:to \S+ )?denied|could not read (?:username|password)|returned error: 40[13]|access denied|not authorized|unauthorized|forbidden|read[- ]only/i;
const BROKEN_LINE =
  /could not resolve|failed to connect|couldn't connect|timed? ?out|connection (?:refused|reset|closed|aborted)|network is unreachable|no route to host|hung up|early eof|unexpected disconnect|returned error: (?:5\d\d|429)|rpc failed|temporary failure|temporarily/i;

/** What the remote or its hook said, from git's stderr as one line. */
function remoteWords(stderr: string): string {
  const words = stderr.split(' | ').flatMap((line) => /^remote: *(.*\S) *$/.exec(line)?.[1] ?? []);
  return words.length === 0 ? '' : `: ${words.join(' ')}`;
}
