/**
 * What has to follow a push, as data. One law holds for all: look at the end state, do what is
 * missing, say what was there; so a follow-up may be run at any time and as often as one likes, and
 * the command that made the release is the one that finishes it.
 */
export type FollowUp = FollowClone | OpenIssue;

/** The clone has the released tags, and its branch stands where the release has moved it. */
export interface FollowClone {
  readonly kind: 'clone';
  readonly tags: readonly string[];
  /** `target`: the id of a stamp among the operations, or a commit. Null: no branch moves. */
  readonly branch: { readonly name: string; readonly target: string } | null;
}

/** An issue is open, or was: whoever looks after the project knows what happened. */
export interface OpenIssue {
  readonly kind: 'tracking-issue';
  readonly issue: TrackingIssue;
  readonly place: IssuePlace;
}

export interface TrackingIssue {
  /** Names what happened; the same event has the same key, so that it gets one issue. */
  readonly key: string;
  readonly title: string;
  /** Markdown; holds the key in a comment. */
  readonly body: string;
  readonly labels: readonly string[];
}

export interface IssuePlace {
  readonly forge: 'github' | 'gitlab';
  /** `owner/name`; GitLab: the whole path of the project. */
  readonly repository: string;
  /** Of an instance of its own; null: the public forge. */
  readonly apiUrl: string | null;
  /** The environment variable that holds the token; null: the forge's usual one. */
  readonly tokenEnv: string | null;
}
