import { CHANNELS } from '../channels/channels';
import type { NoteEntry } from '../changelog/note-entry';
import { pickedFrom } from '../commits/picked-from';
import { readAuthors } from '../commits/read-authors';
import { readReferences } from '../commits/read-references';
import type { RepoFacts } from '../facts';
import type { Release } from '../history/read-tags';
import type { ChannelName } from '../names/channel-name';
import { ownChange } from '../policy/own-change';
import type { ProvenState } from '../proofs/proven';
import type { History } from '../history/read-history';
import { deprecationEntries } from './deprecation-entries';

/**
 * What the notes of a release tell: of a release candidate what came since the previous one, of
 * anything else what came since the last stable release, each commit once. Oldest first.
 */
export function noteEntries(
  state: ProvenState,
  channel: ChannelName,
  { facts, history }: { readonly facts: RepoFacts; readonly history: History },
): readonly NoteEntry[] {
  const { policy } = state;
  const since = state.lineage.ahead.findLast(({ version }) =>
    CHANNELS[channel].notesSince(version),
  );
  const window = since === undefined ? state.unreleased : unreleasedSince(state, since, history);
  const { commits } =
    since === undefined
      ? state.own
      : ownChange(window.map(history.commitAt), policy, history.broughtBy);
  const told = commits.toReversed().flatMap(({ id, message, author, parsed, judgement }) =>
    judgement.counted.map((change): NoteEntry => {
      const type = change.type ?? (parsed.reverts ? 'revert' : 'other');
      return {
        commit: id,
        type,
        scope: change.scope,
        subject: `${change.subject}${facts.line === null ? '' : backported(message)}`,
        breaking: change.breaking,
        section: policy.sections.get(type) ?? 'Changed',
        authors: readAuthors(author, message),
        references: [...new Set([...readReferences(change.subject), ...parsed.references])],
      };
    }),
  );
  return [...told, ...deprecationEntries(state.proven.newMarks, told, { window, history })];
}

/** On a line, whose readers ask which of the main branch’s changes it has. */
function backported(message: string): string {
  const from = pickedFrom(message);
  return from === null ? '' : ` (backport of ${from.slice(0, 7)})`;
}

function unreleasedSince(
  { unreleased }: ProvenState,
  since: Release,
  history: History,
): readonly number[] {
  return unreleased.filter((at) => !history.isAncestor(history.idAt(at), since.source));
}
