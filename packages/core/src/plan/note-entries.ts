import type { NoteEntry } from '../changelog/note-entry';
import type { IsAncestor } from '../history/ancestry';
import type { Release } from '../history/read-tags';
import type { Channel } from '../versions/channel';
import { ownChange } from './own-change';
import type { ProjectState } from './project-state';
import type { Timeline } from './timeline';

/**
 * What the notes of a release tell: of a release candidate what came since the previous one, of anything else what came since the last
 * stable release, each commit once. Oldest first.
 */
export function noteEntries(
  state: ProjectState,
  channel: Channel,
  history: { timeline: Timeline; isAncestor: IsAncestor },
): readonly NoteEntry[] {
  const { policy } = state;
  const since = channel === 'rc' ? state.line.ahead.findLast(isCandidate) : undefined;
  const commits = since === undefined ? state.own.commits : windowCommits(state, since, history);
  return commits.toReversed().flatMap(({ id, parsed, judgement }) =>
    judgement.counted.map((change): NoteEntry => {
      const type = change.type ?? (parsed.reverts ? 'revert' : 'other');
      return {
        commit: id,
        type,
        scope: change.scope,
        subject: change.subject,
        breaking: change.breaking,
        section: policy.sections.get(type) ?? 'Changed',
        references: parsed.references,
      };
    }),
  );
}

function windowCommits(
  state: ProjectState,
  since: Release,
  { timeline, isAncestor }: { timeline: Timeline; isAncestor: IsAncestor },
) {
  const commits = state.unreleased
    .filter((at) => !isAncestor(timeline.idAt(at), since.source))
    .map(timeline.commitAt);
  return ownChange(commits, state.policy, timeline.broughtBy).commits;
}

function isCandidate(release: Release): boolean {
  return release.version.pre?.phase === 'rc' && release.version.dev === null;
}
