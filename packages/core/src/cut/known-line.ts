import type { LineAt } from '../evidence/lines';
import type { Line } from '../line';
import { fail, ok, type Result } from '../result';

type Identity = Omit<Line, 'phases'>;

/**
 * Whether a line is there as it is asked for. Two branches for one line would take each other's
 * versions: another one of its name, or of long-term support for the same MAJOR.MINOR of a project,
 * is `line-exists`.
 */
export function knownLine(asked: Identity, lines: readonly LineAt[]): Result<boolean> {
  if (lines.some((line) => isSame(line, asked))) return ok(true);
  const other = lines.find(
    (line) =>
      line.branch === asked.branch ||
      (line.kind === asked.kind && (line.name === asked.name || shares(line, asked))),
  );
  if (other === undefined) return ok(false);
  const projects = Object.entries(other.projects).map(([name, line]) => `${name} ${line}`);
  return fail({
    code: 'line-exists',
    message: `The line ${other.name} exists already, on ${other.branch}, with ${projects.join(', ')}.`,
    fix: `Work on it as it is: git fetch && git switch ${other.branch}`,
    where: other.branch,
  });
}

function isSame(one: Identity, other: Identity): boolean {
  const [a, b] = [one, other].map(({ kind, name, branch, projects }) =>
    JSON.stringify([kind, name, branch, Object.entries(projects).sort()]),
  );
  return a === b;
}

/** Several series may well have the same MAJOR.MINOR of a project that did not move. */
function shares(one: Identity, other: Identity): boolean {
  return (
    one.kind !== 'series' &&
    Object.entries(other.projects).some(([name, line]) => one.projects[name] === line)
  );
}
