import { renderNotes, type NotesContext as RenderContext } from '../changelog/render-notes';
import { changelogOptions } from '../config/changelog-options';
import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import type { History } from '../history/read-history';
import type { ProjectState } from '../policy/project-state';
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
  members: readonly ProjectState[],
  { dragged, range }: Told,
  { facts: { remote }, config, request, history, versions }: NotesContext,
): string {
  const age = (commit: string): number => history.positions.get(commit) ?? 0;
  const entries = members
    .flatMap((state) => noteEntries(state, request.channel, history))
    .sort((a, b) => age(b.commit) - age(a.commit));
  const on = members.flatMap(({ facts }) => dragged.get(facts.name) ?? []);
  const dependencies = on.flatMap((name) =>
    versions.has(name) ? [{ name, version: versions.get(name)! }] : [],
  );
  const linked = members.every(({ facts }) => changelogOptions(config, facts.name).links);
  return renderNotes(entries, { web: linked ? (remote?.web ?? null) : null, dependencies, range });
}
