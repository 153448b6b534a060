import { CHANNELS } from '../channels/channels';
import type { Operation } from '../operation';
import type { PlannedGroup, PlannedRelease, ReleasePlan } from '../plan/release-plan';
import { LEASE } from './lease';
import { releaseTags } from './release-tags';
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
  readonly groups?: readonly PlannedGroup[];
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
  const message = messageOf(plan, plan, stampMessage);
  const released = plan.releases.length === 0 ? [] : stamp(STAMP, plan.source, { edits, message });
  const operations = [...released, ...tags(plan, edits), ...branchMove(plan, options)];
  return operations.length === 0 ? [] : [...operations, ...leaseMove(plan, options)];
}

/** What it points to says who was last, for those who look; nothing is ever read from it. */
function leaseMove(plan: ReleasePlan, { lease }: ApplyOptions): readonly Operation[] {
  if (lease === null) return [];
  const tags = releaseTags(plan).map(({ name }) => name);
  const message = `${tags.join('\n')}\n\n${trailersOf(plan)}`.trimStart();
  return [{ kind: 'lease', ref: LEASE, expected: lease.expected, message }];
}

function tags(plan: ReleasePlan, edits: readonly StampEdit[]): readonly Operation[] {
  const stamped = new Set(edits.flatMap(({ projects }) => projects));
  return releaseTags(plan).map(({ name, projects, message }) => ({
    kind: 'tag',
    name,
    target: projects.some((project) => stamped.has(project)) ? STAMP : plan.source,
    message: `${message}\n\n${trailersOf(plan)}\n`,
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
  const message = messageOf(plan, bookkeeping, stampMessage);
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

function messageOf(plan: ReleasePlan, released: Released, stampMessage: string): string {
  return `${stampMessage.replace('{releases}', () => inWords(released))}\n\n${trailersOf(plan)}\n`;
}

type Released = Pick<ReleasePlan, 'releases' | 'groups'>;

/** What is released, in place of `{releases}`: the tag, where all of it is one group with one tag. */
function inWords({ releases, groups = [] }: Released): string {
  const [group] = groups.filter(({ tag }) => tag !== null);
  if (group !== undefined && releases.every(({ project }) => group.projects.includes(project)))
    return group.tag!;
  const [only] = releases;
  return releases.length === 1 && only
    ? `${only.project} ${only.to.version}`
    : `${releases.length} projects`;
}

function trailersOf({ source, id, channel }: ReleasePlan): string {
  return [`Release-Source: ${source}`, `Release-Plan: ${id}`, `Release-Channel: ${channel}`].join(
    '\n',
  );
}
