import { semverSpelling } from '@release-openmed/core';
import type { Hint, KnownProject } from './hint';
import { splitTag } from './split-tag';
import { tagPatternOf } from './tag-pattern-of';

interface Seen {
  readonly tags: readonly string[];
  readonly projects: readonly KnownProject[];
  /** Folders at the workspace's top. */
  readonly folders: readonly string[];
}

interface Spelling {
  readonly pattern: string;
  readonly project: string;
  count: number;
  /** Text of its highest version. */
  highest: string;
}

const DEFAULT = '{project}@{version}';

/**
 * How the repository spells its tags; no hint when no tag says. What most projects used for their
 * highest version is written from now on; what single projects use instead stands in `perProject`;
 * all other spellings are read.
 */
export function detectTags({ tags, projects, folders }: Seen): readonly Hint[] {
  const releasable = projects.filter((project) => project.releasable);
  if (releasable.length === 0) return [];
  const { spellings: found, unnamed } = collect({ tags, projects: releasable, folders });
  const spellings = unified(found, releasable);
  if (spellings.length === 0) return unnamedHints(unnamed, releasable.length);
  const current = currentPatterns(spellings);
  const main = mostFrequent([...current.values()]);
  const single = releasable.length === 1;
  const counts = countBy(spellings);
  const older = [
    ...new Set(
      spellings
        .filter(({ project, pattern }) => pattern !== main && pattern !== current.get(project))
        .map(({ pattern }) => pattern),
    ),
  ];
  const own = [...current].filter(([, pattern]) => pattern !== main);
  return [
    {
      option: ['tag'],
      value: main === DEFAULT && !single ? undefined : main,
      why: `${counts.get(main)} tags are spelled so`,
    },
    ...(older.length > 0
      ? [
          {
            option: ['tagsRead'],
            value: older,
            why: older.map((pattern) => `${counts.get(pattern)} tags ${pattern}`).join(', '),
          },
        ]
      : []),
    ...own.map(([name, pattern]) => ({
      option: ['perProject', name, 'tag'],
      value: pattern,
      why: `the highest version of ${name} is spelled so`,
    })),
  ];
}

function collect({ tags, projects, folders }: Seen): {
  readonly spellings: readonly Spelling[];
  readonly unnamed: ReadonlyMap<string, number>;
} {
  const known = new Set(folders);
  const prefixes = new Map<string, ReturnType<typeof tagPatternOf>>();
  const spellings = new Map<string, Spelling>();
  const unnamed = new Map<string, number>();
  for (const tag of tags) {
    const split = splitTag(tag);
    if (split === null) continue;
    if (!prefixes.has(split.prefix))
      prefixes.set(split.prefix, tagPatternOf(split.prefix, projects, known));
    const found = prefixes.get(split.prefix);
    if (!found) continue;
    if (found.project === null) {
      unnamed.set(found.pattern, (unnamed.get(found.pattern) ?? 0) + 1);
      continue;
    }
    const key = `${found.project.name} ${found.pattern}`;
    const spelling = spellings.get(key) ?? {
      pattern: found.pattern,
      project: found.project.name,
      count: 0,
      highest: split.version,
    };
    spelling.count += 1;
    if (higher(split.version, spelling.highest)) spelling.highest = split.version;
    spellings.set(key, spelling);
  }
  return { spellings: [...spellings.values()], unnamed };
}

/**
 * A distribution's name is its project's too: it goes with the npm packages whose scope is left out
 * of their tags.
 */
function unified(
  spellings: readonly Spelling[],
  projects: readonly KnownProject[],
): readonly Spelling[] {
  const patterns = new Set(spellings.map(({ pattern }) => pattern));
  const unscoped = new Set(
    projects
      .filter(({ name, packageName }) => (packageName ?? name).replace(/^@[^/]*\//, '') === name)
      .map(({ name }) => name),
  );
  return spellings.map((spelling) => {
    const pattern = spelling.pattern.replace('{project}', '{name}');
    return unscoped.has(spelling.project) && patterns.has(pattern)
      ? { ...spelling, pattern }
      : spelling;
  });
}

/**
 * Tags such as v1.2.0 are a single project's, or the whole workspace's before its projects went
 * their own ways.
 */
function unnamedHints(unnamed: ReadonlyMap<string, number>, releasable: number): readonly Hint[] {
  const patterns = [...unnamed].sort((a, b) => b[1] - a[1]);
  const [main] = patterns;
  if (main === undefined) return [];
  const why = `${main[1]} tags are spelled so`;
  if (releasable > 1)
    return [
      {
        option: ['tagsRead'],
        value: patterns.map(([pattern]) => pattern),
        why: `${why}; no tag names a project`,
      },
    ];
  const older = patterns.slice(1).map(([pattern]) => pattern);
  return [
    { option: ['tag'], value: main[0] === 'v{version}' ? undefined : main[0], why },
    ...(older.length > 0
      ? [{ option: ['tagsRead'], value: older, why: 'older tags are spelled so' }]
      : []),
  ];
}

/** By project, the pattern of its highest version. */
function currentPatterns(spellings: readonly Spelling[]): ReadonlyMap<string, string> {
  const current = new Map<string, Spelling>();
  for (const spelling of spellings) {
    const known = current.get(spelling.project);
    if (known === undefined || higher(spelling.highest, known.highest))
      current.set(spelling.project, spelling);
  }
  return new Map([...current].map(([name, { pattern }]) => [name, pattern]));
}

function higher(a: string, b: string): boolean {
  const [first, second] = [semverSpelling.parse(a), semverSpelling.parse(b)];
  return first !== null && (second === null || semverSpelling.compare(first, second) > 0);
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? DEFAULT;
}

function countBy(spellings: readonly Spelling[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pattern, count } of spellings)
    counts.set(pattern, (counts.get(pattern) ?? 0) + count);
  return counts;
}
