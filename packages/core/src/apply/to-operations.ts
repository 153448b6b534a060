import { CHANNELS } from '../channels/channels';
import type { Operation } from '../operation';
import type { PlannedRelease, ReleasePlan } from '../plan/release-plan';
import { LEASE } from './lease';
import type { StampEdit } from './stamp-edits';

export interface ApplyOptions {
  /** Subject of the stamp; holds `{releases}`. */
  readonly stampMessage: string;
  /** What the stamp writes on the source. */
  readonly edits: readonly StampEdit[];
  /** Where the branch is now, there where it is moved; null: it does not exist there. */
  readonly head: string | null;
  /** Null: the source is the branch's tip. */
  readonly bookkeeping: Bookkeeping | null;
  /** Where the lease stands; null: it is all for this clone alone, where nobody else releases. */
  readonly lease: { readonly expected: string | null } | null;
}

/**
 * The branch has moved on from the source: what brings version holders and changelogs to its tip.
 */
export interface Bookkeeping {
  readonly tip: string;
  readonly edits: readonly StampEdit[];
  /** Those of the plan, and those that stand and have not reached the branch. */
  readonly releases: readonly PlannedRelease[];
}

const STAMP = 'stamp';
const BOOKKEEPING = 'bookkeeping';

/**
 * A plan as operations: one stamp on the source, an annotated tag a release, and where the channel
 * moves its branch, the branch forward to the stamp, or, where it has moved on, to a commit of its
 * own with what the stamp says. A project that the stamp writes nothing of is tagged on the source
 * itself.
 */
export function toOperations(plan: ReleasePlan, options: ApplyOptions): readonly Operation[] {
  const { edits, stampMessage } = options;
  const message = messageOf(plan, plan.releases, stampMessage);
  const released = plan.releases.length === 0 ? [] : stamp(STAMP, plan.source, { edits, message });
  const operations = [...released, ...tags(plan, edits), ...branchMove(plan, options)];
  return operations.length === 0 ? [] : [...operations, ...leaseMove(plan, options)];
}

/** What it points to says who was last, for those who look; nothing is ever read from it. */
function leaseMove(plan: ReleasePlan, { lease }: ApplyOptions): readonly Operation[] {
  if (lease === null) return [];
  const tags = plan.releases.map(({ to }) => to.tag).join('\n');
  const message = `${tags}\n\n${trailersOf(plan)}`.trimStart();
  return [{ kind: 'lease', ref: LEASE, expected: lease.expected, message }];
}

function tags(plan: ReleasePlan, edits: readonly StampEdit[]): readonly Operation[] {
  const stamped = new Set(edits.flatMap(({ projects }) => projects));
  return plan.releases.map((release) => ({
    kind: 'tag',
    name: release.to.tag,
    target: stamped.has(release.project) ? STAMP : plan.source,
    message: `${release.project} ${release.to.version}\n\n${release.notes}\n\n${trailersOf(plan)}\n`,
  }));
}

function branchMove(plan: ReleasePlan, options: ApplyOptions): readonly Operation[] {
  const { branch, channel, request } = plan;
  const { bookkeeping, head: expected, edits, stampMessage } = options;
  if (!CHANNELS[channel].moves || request.write !== 'push' || branch === null) return [];
  const move = (target: string): Operation => ({ kind: 'branch', name: branch, target, expected });
  if (bookkeeping === null)
    return edits.length === 0 || plan.releases.length === 0 ? [] : [move(STAMP)];
  if (bookkeeping.edits.length === 0) return [];
  const message = messageOf(plan, bookkeeping.releases, stampMessage);
  const written = stamp(BOOKKEEPING, bookkeeping.tip, { edits: bookkeeping.edits, message });
  return [...written, move(BOOKKEEPING)];
}

function stamp(
  id: string,
  parent: string,
  { edits, message }: { readonly edits: readonly StampEdit[]; readonly message: string },
): readonly Operation[] {
  if (edits.length === 0) return [];
  const texts = edits.map(({ path, text }) => ({ path, text }));
  return [{ kind: 'stamp', id, parent, edits: texts, message }];
}

function messageOf(
  plan: ReleasePlan,
  releases: readonly PlannedRelease[],
  stampMessage: string,
): string {
  const [only] = releases;
  const text =
    releases.length === 1 && only
      ? `${only.project} ${only.to.version}`
      : `${releases.length} projects`;
  return `${stampMessage.replace('{releases}', () => text)}\n\n${trailersOf(plan)}\n`;
}

function trailersOf({ source, id, channel }: ReleasePlan): string {
  return [`Release-Source: ${source}`, `Release-Plan: ${id}`, `Release-Channel: ${channel}`].join(
    '\n',
  );
}
