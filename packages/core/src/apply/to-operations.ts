import { CHANNELS } from '../channels/channels';
import type { Operation } from '../operation';
import type { PlannedRelease, ReleasePlan } from '../plan/release-plan';
import type { StampEdit } from './stamp-edits';

export interface ApplyOptions {
  /** Subject of the stamp; holds `{releases}`. */
  readonly stampMessage: string;
  /** Where the branch is now, there where it is moved; null: it does not exist there. */
  readonly head: string | null;
  /** The branch has moved on from the source: what brings version holders and changelogs to its tip. Null: the source is the tip. */
  readonly bookkeeping: { readonly tip: string; readonly edits: readonly StampEdit[] } | null;
}

const STAMP = 'stamp';
const BOOKKEEPING = 'bookkeeping';

/**
 * A plan as operations: one stamp on the source, an annotated tag a release, and on the stable channel the branch moved forward to the
 * stamp. The stamps of nightly and rc stay off the branch. A project that the stamp writes nothing of is tagged on the source itself.
 */
export function toOperations(
  plan: ReleasePlan,
  edits: readonly StampEdit[],
  options: ApplyOptions,
): readonly Operation[] {
  if (plan.releases.length === 0) return [];
  const stamped = new Set(edits.flatMap(({ projects }) => projects));
  const trailers = [
    `Release-Source: ${plan.source}`,
    `Release-Plan: ${plan.id}`,
    `Release-Channel: ${plan.channel}`,
  ].join('\n');
  const message = `${options.stampMessage.replace('{releases}', () => releasesText(plan.releases))}\n\n${trailers}\n`;
  const tags = plan.releases.map((release): Operation => ({
    kind: 'tag',
    name: release.to.tag,
    target: stamped.has(release.project) ? STAMP : plan.source,
    message: `${release.project} ${release.to.version}\n\n${release.notes}\n\n${trailers}\n`,
  }));
  return [
    ...stamp({ id: STAMP, parent: plan.source, edits, message }),
    ...tags,
    ...branchMove(plan, { edits, message, options }),
  ];
}

function stamp({
  edits,
  ...of
}: {
  id: string;
  parent: string;
  edits: readonly StampEdit[];
  message: string;
}): readonly Operation[] {
  return edits.length === 0
    ? []
    : [{ kind: 'stamp', ...of, edits: edits.map(({ path, text }) => ({ path, text })) }];
}

/** A branch that has moved on since the source gets a commit of its own with what the stamp says, on its tip. */
function branchMove(
  { channel, branch, request }: ReleasePlan,
  {
    edits,
    message,
    options,
  }: { edits: readonly StampEdit[]; message: string; options: ApplyOptions },
): readonly Operation[] {
  if (!CHANNELS[channel].moves || request.write !== 'push' || branch === null) return [];
  const { bookkeeping, head } = options;
  const written = bookkeeping?.edits ?? edits;
  if (written.length === 0) return [];
  const target = bookkeeping === null ? STAMP : BOOKKEEPING;
  return [
    ...(bookkeeping === null
      ? []
      : stamp({ id: BOOKKEEPING, parent: bookkeeping.tip, edits: written, message })),
    { kind: 'branch', name: branch, target, expected: head },
  ];
}

function releasesText(releases: readonly PlannedRelease[]): string {
  const [only] = releases;
  return releases.length === 1 && only
    ? `${only.project} ${only.to.version}`
    : `${releases.length} projects`;
}
