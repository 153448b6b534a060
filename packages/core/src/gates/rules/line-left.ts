import { LINE } from '../../config/parse-line';
import { parseVersion } from '../../ecosystems/parse-version';
import type { Line } from '../../line';
import { onLine } from '../../on-line';
import type { PlannedRelease } from '../../plan/release-plan';
import { majorMinor } from '../../versions/major-minor';
import type { Rule } from '../rule';

/** From a line its own projects are released, and each within its MAJOR.MINOR. */
export const lineLeft: Rule = {
  name: 'line-left',
  severity: 'error',
  check: ({ facts: { line }, plan }) =>
    line === null
      ? []
      : plan.releases.flatMap((release) =>
          onLine(line, release.project) ? beyond(release, line) : [notOn(release, line)],
        ),
};

type Found = ReturnType<Rule['check']>[number];

function beyond({ project, to, ecosystem }: PlannedRelease, line: Line): readonly Found[] {
  const version = parseVersion(to.version, ecosystem);
  const own = line.projects[project]!;
  if (version !== null && majorMinor(version) === own) return [];
  return [
    {
      project,
      message: `${project} would be released as ${to.version}, and on the line ${line.name} it is ${own}.`,
      fix: `Demand none, or one of ${own}: what goes beyond is released from another branch.`,
      where: LINE,
    },
  ];
}

function notOn({ project, to, because }: PlannedRelease, line: Line): Found {
  const on = because.flatMap((cause) => (cause.kind === 'dependency' ? [cause.on] : []));
  const dragged = on.length === 0 ? '' : `, because it requires ${on.join(', ')}`;
  return {
    project,
    message: `${project} would be released as ${to.version}${dragged}, and is not of the line ${line.name}.`,
    fix: `Release it from its own branch, or name it among the "projects" of ${LINE}, reviewed.`,
    where: LINE,
  };
}
