import type { IgnoredFiles } from '../../evidence/ignored-files';
import { fewOf } from '../few-of';
import type { Judged, Rule } from '../rule';
import { unknown } from '../unknown';

/**
 * A file that is tracked and ignored is in every release, and nobody sees its changes: `git status`
 * and `git add` pass a new one of its kind over.
 */
export const fileIgnored: Rule = {
  name: 'file-ignored',
  severity: 'warn',
  asks: (judged) => question(judged),
  check: (input) =>
    question(input).flatMap((asked) => {
      const ignored = input.evidence(asked);
      if (!ignored.ok) return unknown('Which tracked files are ignored', ignored.failures);
      const [first] = ignored.value;
      if (first === undefined) return [];
      return [
        {
          message: `${fewOf(ignored.value)}: tracked, although .gitignore says to ignore it.`,
          fix: 'git rm --cached -- <path>, or let it in with a line "!<path>" in .gitignore; and commit.',
          where: first,
        },
      ];
    }),
};

function question({ config, plan }: Judged): readonly IgnoredFiles[] {
  return config.gates.repository === undefined || plan.releases.length === 0
    ? []
    : [{ kind: 'ignored-files', commit: plan.source }];
}
