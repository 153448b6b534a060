import { ok } from '../../../result';
import { splice, type TextEdit } from '../../documents/splice';
import type { Lockfile } from '../../ecosystem';
import type { LockChange } from '../../lock-change';
import { inYarnOrder } from './in-yarn-order';
import { yarnEntries, type YarnEntry, type YarnRequirement } from './yarn-entries';
import { yarnString } from './yarn-string';

/**
 * The lockfile of Yarn 2 and later: requirements of the workspace's own projects, and what of them
 * resolves to which project. Versions of projects are not in it. That of Yarn 1 names none of them.
 */
export const yarnLock: Lockfile = {
  update: (_path, text, changes) => ok(edited(text, changes).text),
  refuses: (text, changes) => {
    const { unmoved } = edited(text, changes);
    return unmoved.length === 0 ? null : `takes ${unmoved.join(', ')} from a registry`;
  },
  remake: 'yarn install',
};

const BERRY = /^__metadata:/m;

interface Edited {
  readonly text: string;
  /** Requirements that resolve to something else than a project of the workspace. */
  readonly unmoved: readonly string[];
}

function edited(text: string, changes: readonly LockChange[]): Edited {
  if (!BERRY.test(text) || changes.every(({ ranges }) => ranges.length === 0))
    return { text, unmoved: [] };
  const entries = yarnEntries(text);
  const rewritten = changes.flatMap((change) => rewrites(change, entries));
  const keys = moved(entries, rewritten);
  const edits: readonly TextEdit[] = [
    ...rewritten.map(({ requirement: { start, end }, to }) => ({
      start,
      end,
      text: yarnString(to),
    })),
    ...keys.edits,
  ];
  return { text: inYarnOrder(splice(text, edits)), unmoved: keys.unmoved };
}

interface Rewrite {
  readonly requirement: YarnRequirement;
  readonly to: string;
}

/** Yarn 4 writes `npm:` in front of a plain range, Yarn 2 and 3 write what the manifest says. */
function rewrites({ root, ranges }: LockChange, entries: readonly YarnEntry[]): readonly Rewrite[] {
  const place = `@workspace:${root === '' ? '.' : root}`;
  const own = entries.find(({ resolution }) => resolution.endsWith(place));
  return ranges.flatMap(({ packageName, from, to }) =>
    (own?.requirements ?? []).flatMap((requirement): Rewrite[] => {
      const { name, value } = requirement;
      const named = name === packageName || from.startsWith(`npm:${packageName}@`);
      if (!named || (value !== from && value !== `npm:${from}`)) return [];
      return [{ requirement, to: `${value.slice(0, value.length - from.length)}${to}` }];
    }),
  );
}

/** What resolves to a project follows the requirements: out of its key, and into it. */
function moved(
  entries: readonly YarnEntry[],
  rewritten: readonly Rewrite[],
): { readonly edits: readonly TextEdit[]; readonly unmoved: readonly string[] } {
  const wanted = wantedAfter(entries, rewritten);
  const keys = new Map<YarnEntry, ReadonlySet<string>>();
  const unmoved = new Set<string>();
  for (const { requirement, to } of rewritten) {
    const { name, value } = requirement;
    const found = requirement.peer ? null : resolved(entries, descriptorsOf(name, value));
    if (found === null) continue;
    const { entry, descriptor } = found;
    const now = new Set(keys.get(entry) ?? descriptorsIn(entry));
    if (!wanted.has(descriptor)) now.delete(descriptor);
    now.add(`${descriptor.slice(0, descriptor.length - value.length)}${to}`);
    if (entry.resolution.includes('@workspace:')) keys.set(entry, now);
    else unmoved.add(`${name}@${value}`);
  }
  const edits = [...keys].map(([{ key }, now]): TextEdit => {
    return { start: key.start, end: key.end, text: yarnString([...now].sort().join(', ')) };
  });
  return { edits, unmoved: [...unmoved] };
}

/** Of everybody, packages from a registry included, once the edits are made. */
function wantedAfter(
  entries: readonly YarnEntry[],
  rewritten: readonly Rewrite[],
): ReadonlySet<string> {
  const now = new Map(rewritten.map(({ requirement, to }) => [requirement, to]));
  const requirements = entries.flatMap((entry) => entry.requirements.filter(({ peer }) => !peer));
  return new Set(requirements.flatMap((one) => descriptorsOf(one.name, now.get(one) ?? one.value)));
}

/** In Yarn 2 and 3 a plain range has `npm:` in front where it once came from a registry. */
function descriptorsOf(name: string, range: string): readonly string[] {
  return /^\w+:/.test(range) ? [`${name}@${range}`] : [`${name}@${range}`, `${name}@npm:${range}`];
}

function descriptorsIn({ key }: YarnEntry): readonly string[] {
  return key.value.split(', ');
}

function resolved(
  entries: readonly YarnEntry[],
  descriptors: readonly string[],
): { readonly entry: YarnEntry; readonly descriptor: string } | null {
  for (const entry of entries) {
    const descriptor = descriptorsIn(entry).find((one) => descriptors.includes(one));
    if (descriptor !== undefined) return { entry, descriptor };
  }
  return null;
}
