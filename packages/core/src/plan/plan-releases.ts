import type { Forge } from '../changelog/forge-url';
import { renderNotes } from '../changelog/render-notes';
import { changelogOptions } from '../config/changelog-options';
import type { Config } from '../config/config-schema';
import { writeTag } from '../history/write-tag';
import type { Bump } from '../versions/bump';
import { formatVersion } from '../ecosystems/format-version';
import { versionStep } from '../versions/version-step';
import type { Because, PlannedRelease } from './release-plan';
import { noteEntries } from './note-entries';
import type { PlanRequest } from './plan-request';
import type { ProjectState } from '../policy/project-state';
import type { SelectedUnit } from './select-releases';
import type { History } from '../history/read-history';

export interface ReleaseContext {
  readonly request: PlanRequest;
  readonly history: History;
  readonly config: Config;
  readonly web: Forge | null;
}

/**
 * The releases of one unit, one a member. `versions`: what every project of the plan is released
 * as.
 */
export function plannedReleases(
  selected: SelectedUnit,
  versions: ReadonlyMap<string, string>,
  context: ReleaseContext,
): readonly PlannedRelease[] {
  return selected.unit.members.map((state): PlannedRelease => {
    const { facts, config, line } = state;
    const version = formatVersion(selected.version, facts.ecosystem);
    const on = selected.dragged.get(facts.name) ?? [];
    const entries = noteEntries(state, context.request.channel, context.history);
    const { links } = changelogOptions(context.config, facts.name);
    const notes = renderNotes(entries, {
      web: links ? context.web : null,
      dependencies: on.flatMap((name) =>
        versions.has(name) ? [{ name, version: versions.get(name)! }] : [],
      ),
    });
    return {
      project: facts.name,
      root: facts.root,
      ecosystem: facts.ecosystem,
      from: line.base && {
        version: formatVersion(line.base.version, facts.ecosystem),
        tag: line.base.tag,
        source: line.base.source,
      },
      to: { version, tag: writeTag(facts, config, version) },
      bump: bumpOf(selected),
      because: reasons(state, selected),
      notes: notes || emptyNotes(selected),
      files: [],
    };
  });
}

/**
 * What the version really steps by: a demand, or a prerelease that is out, may go beyond what the
 * commits ask for.
 */
function bumpOf({ unit, version, bump }: SelectedUnit): Bump {
  return unit.base === null ? bump : versionStep(unit.base.version, version).bump;
}

function emptyNotes({ unit }: SelectedUnit): string {
  return unit.group === null
    ? '_No changes of its own._'
    : `_No changes of its own: released together with ${unit.group}._`;
}

/**
 * Every cause, in the order in which they act: commits, the zero-major policy, dependencies, the
 * group, a demand.
 */
function reasons(state: ProjectState, selected: SelectedUnit): readonly Because[] {
  const { unit, dragged, demanded, bump } = selected;
  const { facts, own, config, line } = state;
  const published = line.ahead.at(-1);
  const commits = own.commits
    .filter(({ judgement }) => judgement.bump !== 'none')
    .map(({ id, judgement }): Because => ({
      kind: 'commit',
      commit: id,
      type: judgement.type,
      bump: judgement.bump,
      subject: judgement.change.subject,
    }));
  return [
    ...(unit.base === null ? [{ kind: 'first-release' } as const] : []),
    ...commits,
    ...(unit.asked === unit.bump
      ? []
      : [
          {
            kind: 'zero-major',
            policy: config.zeroMajor,
            from: unit.asked,
            bump: unit.bump,
          } as const,
        ]),
    ...(dragged.get(facts.name) ?? []).map((on): Because => ({
      kind: 'dependency',
      on,
      bump: 'patch',
    })),
    ...(unit.group !== null && unit.members.length > 1
      ? [{ kind: 'group', name: unit.group } as const]
      : []),
    ...(demanded === null && published && bumpOf(selected) !== bump
      ? [{ kind: 'prerelease', tag: published.tag } as const]
      : []),
    ...(demanded ? [{ kind: 'demand', by: demanded.by } as const] : []),
  ];
}
