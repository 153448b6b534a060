import picomatch from 'picomatch';
import type { TrackedFiles } from '../../evidence/tracked-files';
import { fewOf } from '../few-of';
import type { Judged, Rule } from '../rule';
import { unknown } from '../unknown';

/** What a team has agreed not to track, such as notes of single releases, stays out. */
export const fileForbidden: Rule = {
  name: 'file-forbidden',
  severity: 'error',
  asks: (judged) => question(judged),
  check: (input) =>
    question(input).flatMap((asked) => {
      const tracked = input.evidence(asked);
      if (!tracked.ok) return unknown('Which files are tracked', tracked.failures);
      return forbidden(input).flatMap((glob) => {
        const matches = matcher(glob);
        const found = tracked.value.filter((path) => matches(path));
        const [first] = found;
        if (first === undefined) return [];
        return [
          {
            message: `${fewOf(found)} must not be tracked: gates.repository.forbid names ${glob}.`,
            fix: 'git rm --cached -- <path>, and commit; or take the pattern out of gates.repository.forbid.',
            where: first,
          },
        ];
      });
    }),
};

function question(judged: Judged): readonly TrackedFiles[] {
  const { plan } = judged;
  return forbidden(judged).length === 0 || plan.releases.length === 0
    ? []
    : [{ kind: 'tracked-files', commit: plan.source }];
}

function forbidden({ config }: Pick<Judged, 'config'>): readonly string[] {
  return config.gates.repository?.forbid ?? [];
}

/** As `.gitignore` has it: what has no slash is meant at any depth. */
function matcher(glob: string): (path: string) => boolean {
  return picomatch(glob.replace(/^\//, ''), { dot: true, basename: !glob.includes('/') });
}
