import type { Rule } from '../rule';

/** Commits. A project that is new has fewer. */
const LONG_LIVED = 200;

/**
 * A project with a long past and no release is more often one whose tags are not read than a new
 * one. Its first release would tell that whole past, so a person has to want it.
 */
export const firstReleaseUnconfirmed: Rule = {
  name: 'first-release-unconfirmed',
  severity: 'error',
  checked: 'warn',
  check: ({ plan, states }) => {
    if (plan.request.firstRelease === true) return [];
    const long = new Map(
      states
        .filter(
          ({ lineage, unreleased }) => !lineage.reachable.length && unreleased.length >= LONG_LIVED,
        )
        .map((state) => [state.facts.name, state]),
    );
    return plan.releases
      .filter(({ because }) => because.some(({ kind }) => kind === 'first-release'))
      .filter(({ because }) => because.every(({ kind }) => kind !== 'demand'))
      .flatMap(({ project, to }) => {
        const state = long.get(project);
        if (state === undefined) return [];
        return [
          {
            project,
            message: `${project} has ${state.unreleased.length} commits and no release: ${to.version} would be its first. Tags are looked for as ${state.config.tagsRead.join(', ')}.`,
            fix: 'If it was released before, name the spelling of its tags in "tagsRead", or tag its last release; if not, say so: --first-release, or --release-as with its version.',
            where: state.facts.root,
          },
        ];
      });
  },
};
