import { findProjects, type Nodes } from './find-projects';

/** What is read of the options; unchecked, since inference also asks. */
interface Selecting {
  readonly projects?: unknown;
  readonly groups?: unknown;
  readonly perProject?: unknown;
}

/**
 * Projects that the options name on purpose: by name, `tag:x` or directory, without a wildcard.
 * Such a project is released by its tag alone when it has no publishable manifest; `*` would drag
 * in every application.
 */
export function namedProjects(options: Selecting | undefined, nodes: Nodes): ReadonlySet<string> {
  const groups = Object.values(record(options?.groups)).flatMap((group) =>
    strings(record(group)['projects']),
  );
  const patterns = [...strings(options?.projects), ...groups].filter(
    (pattern) => !/^!|[*?[\]{}()]/.test(pattern),
  );
  const keys = Object.keys(record(options?.perProject)).filter((name) => name in nodes);
  return new Set([...findProjects(patterns, nodes), ...keys]);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}
