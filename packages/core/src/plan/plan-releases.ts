import type { Line } from '../line';
import { writeTag } from '../history/write-tag';
import type { Bump } from '../versions/bump';
import type { ZeroMajor } from '../versions/zero-major';
import { formatVersion } from '../ecosystems/format-version';
import { versionStep } from '../versions/version-step';
import type { ProvenState } from '../proofs/proven';
import { distTag } from './dist-tag';
import { emptyNotes } from './empty-notes';
import { releaseNotes, type NotesContext } from './release-notes';
import type { Because, PlannedGroup, PlannedRelease } from './release-plan';
import type { SelectedUnit } from './select-releases';
import type { Unit } from './unit';

/** The releases of one unit, one a member; `group`: what they have as one. */
export function plannedReleases(
  selected: SelectedUnit,
  group: PlannedGroup | null,
  context: NotesContext,
): readonly PlannedRelease[] {
  const { unit } = selected;
  return unit.members.map((state): PlannedRelease => {
    const { facts, config, lineage } = state;
    const version = formatVersion(selected.version, facts.ecosystem);
    const { memberTag } = config;
    const { ecosystem } = facts;
    const { line } = context.facts;
    const { channel } = context.request;
    const named = distTag(selected.version, { channel, ecosystem, lineage, line });
    const tag = group?.tag ?? writeTag(facts, config.tag, version);
    const range = { from: lineage.base?.tag ?? null, to: tag };
    return {
      project: facts.name,
      root: facts.root,
      ecosystem: facts.ecosystem,
      from: lineage.base && {
        version: formatVersion(lineage.base.version, facts.ecosystem),
        tag: lineage.base.tag,
        source: lineage.base.source,
      },
      to: {
        version,
        tag,
        ...(memberTag === null ? {} : { memberTag: writeTag(facts, memberTag, version) }),
        ...(named === null ? {} : { distTag: named }),
      },
      bump: bumpOf(selected),
      because: reasons(state, selected, context.facts.line),
      notes: releaseNotes([state], { ...selected, range }, context) || emptyNotes(unit.group),
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

/**
 * Every cause, in the order in which they act: commits, proofs, the zero-major policy, the line,
 * dependencies, the group, a demand.
 */
function reasons(
  state: ProvenState,
  selected: SelectedUnit,
  line: Line | null,
): readonly Because[] {
  const { unit, dragged, demanded, bump } = selected;
  const { facts, own, config, lineage, proven } = state;
  const published = lineage.ahead.at(-1);
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
    ...proven.proofs.map((proof): Because => ({ kind: 'proof', ...proof })),
    ...policies(unit, config.zeroMajor, line),
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

/** What made another bump of the one that is asked for. */
function policies(
  { asked, wanted, bump }: Unit,
  policy: ZeroMajor,
  line: Line | null,
): readonly Because[] {
  return [
    ...(asked === wanted
      ? []
      : [{ kind: 'zero-major', policy, from: asked, bump: wanted } as const]),
    ...(line === null || wanted === bump
      ? []
      : [{ kind: 'line', name: line.name, from: wanted, bump } as const]),
  ];
}
