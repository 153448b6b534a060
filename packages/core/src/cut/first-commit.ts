import { staleLockfiles } from '../apply/stale-lockfiles';
import { stampEdits } from '../apply/stamp-edits';
import { DEFAULT_CHANNEL } from '../channels/channels';
import type { Config } from '../config/config-schema';
import { LINE, parseLine } from '../config/parse-line';
import type { RepoFacts } from '../facts';
import type { History } from '../history/read-history';
import type { LinePhase } from '../line';
import { inFolder } from '../names/in-folder';
import type { FileEdit } from '../operation';
import { fail, ok, type Result } from '../result';
import { cutCaps, type Caps } from './cut-caps';
import type { LineStart } from './line-start';

export interface CutRequest {
  readonly start: LineStart;
  readonly phases: readonly LinePhase[];
  /** Cap what its projects require of each other and of others in the workspace. */
  readonly caps: boolean;
}

/** The first commit of a line. */
export interface FirstCommit extends Caps {
  readonly edits: readonly FileEdit[];
  readonly message: string;
}

const NO_CAPS: Caps = { ranges: [], left: [] };

/**
 * What the first commit of a line writes: the file that says what it is, and caps with what repeats
 * them. `facts`: as they are where the line begins. Failures: `line-invalid`, `lockfile-stale`, those
 * of `cutCaps` and of the formats.
 */
export function firstCommit(
  { start, phases, caps }: CutRequest,
  { facts, config, history }: { facts: RepoFacts; config: Config; history: History },
): Result<FirstCommit> {
  const { kind, name, branch, projects, tag } = start;
  const line = { schemaVersion: 1, kind, name, branch, projects, phases };
  const text = `${JSON.stringify({ $schema: SCHEMA, ...line }, null, 2)}\n`;
  const read = parseLine(text);
  if (!read.ok) return read;
  const capped = caps ? cutCaps(facts, history, Object.keys(projects)) : ok(NO_CAPS);
  if (!capped.ok) return capped;
  const stamped = {
    channel: DEFAULT_CHANNEL,
    releases: [],
    groups: [],
    ranges: capped.value.ranges,
  };
  const stale = staleLockfiles(stamped, facts);
  if (stale.length > 0)
    return fail(
      ...stale.map(({ path, why, remake }) => ({
        code: 'lockfile-stale',
        message: `${path} would be false with the caps, and cannot be edited: it ${why}.`,
        fix: `Cut the line without --caps, and add them by hand, with ${remake} after them.`,
        where: path,
      })),
    );
  const edits = stampEdits(stamped, facts, config);
  if (!edits.ok) return edits;
  const own = { path: inFolder(facts.workspace, LINE), text };
  return ok({
    ...capped.value,
    edits: [...edits.value.map(({ path, text }) => ({ path, text })), own],
    message: `chore(release): cut ${branch} from ${tag}\n`,
  });
}

const SCHEMA = '../node_modules/@release-openmed/nx/schemas/line.schema.json';
