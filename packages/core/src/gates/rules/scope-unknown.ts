import { closest, distance } from 'fastest-levenshtein';
import { namesOf } from '../names-of';
import { judgedCommits, type JudgedMessage } from '../judged-commits';
import { plainName } from '../plain-name';
import type { Judged, Rule } from '../rule';

/**
 * Paths say who is released, and a scope is only read by people. One that is neither a project nor
 * a part of what was changed tells them of something else.
 */
export const scopeUnknown: Rule = {
  name: 'scope-unknown',
  severity: 'warn',
  check: (input) => {
    if (input.facts.merge === null) return [];
    const names = new Set(input.facts.projects.flatMap((project) => [...namesOf(project)]));
    for (const group of Object.keys(input.config.groups)) names.add(plainName(group.toLowerCase()));
    return judgedCommits(input).flatMap((judged) =>
      scopesOf(judged)
        .filter((scope) => !names.has(scope) && !isPart(scope, judged, input))
        .map((scope) => ({
          project: judged.state.facts.name,
          message: `The scope "${scope}" names no project and nothing that was changed, in ${judged.called}: "${judged.commit.parsed.header}".`,
          fix: `${nearest(scope, names)}Name a project or a part of it, leave the scope out, or set "rules": { "scope-unknown": "off" }.`,
          where: judged.where,
        })),
    );
  },
};

/** `feat(core, web)` has two; of `@acme/core` the last part counts. */
function scopesOf({ commit }: JudgedMessage): readonly string[] {
  return commit.parsed.changes
    .filter(({ nested }) => !nested)
    .flatMap(({ scope }) => (scope ?? '').toLowerCase().split(/[\s,;&+]+/))
    .map((scope) => plainName(scope.replace(/^@[^/]*\//, '')))
    .filter((scope) => scope !== '' && scope !== '*');
}

/** A folder or a file on a path that the commit changed, with its ending or without. */
function isPart(scope: string, { commit }: JudgedMessage, { facts, history }: Judged): boolean {
  const { files } = facts.commits[history.positions.get(commit.id)!]!;
  return files.some((path) => {
    const parts = path.toLowerCase().split('/');
    const names = parts.flatMap((part) => [
      plainName(part),
      plainName(part.replace(/\.[^.]*$/, '')),
    ]);
    return scope.split('/').some((word) => names.includes(word));
  });
}

function nearest(scope: string, names: ReadonlySet<string>): string {
  const near = closest(scope, [...names]);
  return distance(scope, near) <= 2 ? `Did you mean "${near}"? ` : '';
}
