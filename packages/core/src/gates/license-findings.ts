import type { FoundDependency } from '../ecosystems/runtime-search';
import type { Result } from '../result';
import { judgeLicense, type LicenseProblem } from './judge-license';
import { licenseQuestion } from './license-question';
import type { Rule, RuleInput } from './rule';

type Found = ReturnType<Rule['check']>;

/** What is wrong with licences, of one kind; `unseen`: what is found where nothing can be seen. */
export function licenseFindings(
  input: RuleInput,
  kind: LicenseProblem['kind'],
  unseen: (failed: Extract<Result<never>, { readonly ok: false }>) => Found,
): Found {
  const { config, facts } = input;
  const { allow = [], exceptions } = config.gates.licenses ?? {};
  const policy = { allow, exceptions: facts.licenseExceptions, now: facts.now };
  const file = exceptions ?? 'a file that gates.licenses.exceptions names';
  return licenseQuestion(input).flatMap((asked) => {
    const dependencies = input.evidence(asked);
    if (!dependencies.ok) return unseen(dependencies);
    const judge = onceAPackage((dependency) => judgeLicense(dependency, policy));
    return dependencies.value.flatMap((dependency) => {
      const problem = judge(dependency);
      return problem?.kind === kind ? [finding(dependency, problem, file)] : [];
    });
  });
}

/** Many projects bring the same packages along. */
function onceAPackage(judge: (dependency: FoundDependency) => LicenseProblem | null): typeof judge {
  const known = new Map<string, LicenseProblem | null>();
  return (dependency) => {
    const { ecosystem, name, version, license, why } = dependency;
    const key = JSON.stringify([ecosystem, name, version, license, why]);
    const problem = known.has(key) ? known.get(key)! : judge(dependency);
    known.set(key, problem);
    return problem;
  };
}

function finding(
  { project, manifest, name, version, chain }: FoundDependency,
  { kind, says, but }: LicenseProblem,
  file: string,
): Found[number] {
  const what = version === null ? name : `${name} ${version}`;
  return {
    project,
    message: `${what} ${says}: ${chain.join(' → ')}.${but}`,
    fix: `${FIRST[kind]}, or enter it in ${file}, with a reason.`,
    where: manifest,
  };
}

const FIRST = {
  unknown: 'Install what the lockfile says where this runs, so that its metadata can be read',
  'not-allowed': 'Replace what brings it along, add its licence to gates.licenses.allow',
};
