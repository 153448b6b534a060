import { readBroughtBy } from '../../history/brought-by';
import { walkPositions } from '../../history/ancestry';
import { ownChange } from '../../policy/own-change';
import type { ProjectState } from '../../policy/project-state';
import { compareBumps } from '../../versions/bump';
import type { Judged, Rule } from '../rule';

/** A squash keeps the title alone: what only its commits said is lost with them. */
export const titleBelowCommits: Rule = {
  name: 'title-below-commits',
  severity: 'error',
  check: (input) =>
    input.states
      .filter(({ lineage }) => lineage.base !== null)
      .flatMap((state) =>
        lost(state, input).map((what) => ({
          project: state.facts.name,
          message: `The title says less than its commits do: ${what}.`,
          fix: 'Say it in the title: the type of the largest change, with "!" before the colon where something breaks.',
          where: '--title',
        })),
      ),
};

/** What the commits that become one ask of a project, and the title does not. */
function lost(state: ProjectState, { facts, history }: Judged): readonly string[] {
  const { merge, source } = facts;
  const said = state.own.commits.find(({ id }) => id === source);
  if (merge === null || merge.title === null || said === undefined) return [];
  const commits = merge.commits ?? [];
  const own = commits.filter(({ files }) =>
    files.some((path) => history.ownersOf(path).includes(state.facts.name)),
  );
  const broughtBy = readBroughtBy(commits, walkPositions(commits));
  const { bump, demanded } = ownChange(own.map(history.read), state.policy, broughtBy);
  const less = compareBumps(said.judgement.bump, bump) < 0;
  return [
    ...(less ? [`they ask for ${bump}, it asks for ${said.judgement.bump}`] : []),
    ...(demanded !== null && said.parsed.releaseAs === null
      ? [`${demanded.commit.slice(0, 10)} demands ${demanded.version} with Release-As`]
      : []),
  ];
}
