import type { GeneratedFiles, GeneratedProblem } from '../../evidence/generated-files';
import type { Judged, Rule } from '../rule';
import { unknown } from '../unknown';

/**
 * A generated file is what its command prints. Of a candidate that is promoted that was asked when
 * it was cut, at the same source, which need not be checked out any more.
 */
export const generatedStale: Rule = {
  name: 'generated-stale',
  severity: 'error',
  about: 'release',
  asks: (judged) => question(judged),
  check: (input) =>
    question(input).flatMap((asked) => {
      const files = input.evidence(asked);
      if (!files.ok) return unknown('Whether generated files are stale', files.failures);
      return files.value.flatMap(({ path, problem }) =>
        problem === null ? [] : [found(path, problem, asked)],
      );
    }),
};

function question({ config, plan }: Judged): readonly GeneratedFiles[] {
  const files = config.gates.repository?.generated ?? [];
  return files.length === 0 || plan.releases.length === 0 || plan.request.from !== null
    ? []
    : [{ kind: 'generated-files', commit: plan.source, files }];
}

function found(
  path: string,
  problem: GeneratedProblem,
  { files }: GeneratedFiles,
): ReturnType<Rule['check']>[number] {
  const command = files.find((file) => file.path === path)?.command.join(' ') ?? '';
  switch (problem.kind) {
    case 'differs':
      return {
        message: `${path} is stale: from line ${problem.line} on it is not what ${command} prints.`,
        fix: `Write to ${path} what the command prints, and commit it.`,
        where: `${path}:${problem.line}`,
      };
    case 'untracked':
      return {
        message: `${path} is to be what ${command} prints, and is not tracked.`,
        fix: `Write to ${path} what the command prints, and commit it; or take it out of gates.repository.generated.`,
        where: path,
      };
    case 'unknown':
      return {
        message: `Whether ${path} is what ${command} prints is not known, because ${problem.why}.`,
        fix: 'Correct that, and run the command by hand to see.',
        where: path,
      };
  }
}
