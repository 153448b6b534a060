import { KEEP_A_CHANGELOG, type NotesStyle } from '../changelog/notes-style';
import { readNotesStyle } from '../changelog/read-notes-style';
import { renderNotes, type NotesContext as RenderContext } from '../changelog/render-notes';
import { changelogOptions } from '../config/changelog-options';
import type { changelogPlaces } from '../config/changelog-places';
import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import type { History } from '../history/read-history';
import type { ProvenState } from '../proofs/proven';
import { noteEntries } from './note-entries';
import type { PlanRequest } from './plan-request';
import type { SelectedUnit } from './select-releases';

export interface NotesContext {
  readonly facts: RepoFacts;
  readonly config: Config;
  readonly request: PlanRequest;
  readonly history: History;
  /** What every project of the plan is released as. */
  readonly versions: ReadonlyMap<string, string>;
  readonly placeOf: ReturnType<typeof changelogPlaces>;
}

/** What a text is about: whom new versions of others drag along, and the tags it lies between. */
interface Told extends Pick<SelectedUnit, 'dragged'> {
  readonly range: RenderContext['range'];
}

/**
 * The notes of some members of a unit as one text, each change once, oldest first; `''` where
 * nothing is to be told.
 */
export function releaseNotes(
  members: readonly ProvenState[],
  { dragged, range }: Told,
  context: NotesContext,
): string {
  const {
    facts: { remote },
    config,
    request,
    history,
    versions,
  } = context;
  const age = (commit: string): number => history.positions.get(commit) ?? 0;
  const entries = members
    .flatMap((state) => noteEntries(state, request.channel, context))
    .sort((a, b) => age(b.commit) - age(a.commit));
  const on = members.flatMap(({ facts }) => dragged.get(facts.name) ?? []);
  const dependencies = on.flatMap((name) =>
    versions.has(name) ? [{ name, version: versions.get(name)! }] : [],
  );
  const options = members.map(({ facts }) => changelogOptions(config, facts.name));
  return renderNotes(entries, {
    web: options.every(({ links }) => links) ? (remote?.web ?? null) : null,
    dependencies,
    range,
    style: styleOf(members[0]!, context),
    authors: options.some(({ authors }) => authors),
  });
}

/** As the changelog is that the notes are going to stand in, where the options want it so. */
function styleOf({ facts: project }: ProvenState, context: NotesContext): NotesStyle {
  const { facts, config, placeOf } = context;
  const place = placeOf(project);
  if (place.kind !== 'file' || changelogOptions(config, project.name).style !== 'file')
    return KEEP_A_CHANGELOG;
  return readNotesStyle(facts.files.get(place.path) ?? '');
}
