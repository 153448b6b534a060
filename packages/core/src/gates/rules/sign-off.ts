import { CHANNELS } from '../../channels/channels';
import type { SignOffConfig } from '../../config/gates/sign-off-schema';
import type { Approval, FoundApprovals } from '../../evidence/approvals';
import type { FoundPeople, People } from '../../evidence/people';
import { fail, ok, type Result } from '../../result';
import { approvalsQuestion } from '../approvals-question';
import { byOthers } from '../by-others';
import { differentPeople } from '../different-people';
import { planBump } from '../plan-bump';
import type { Judged, Rule, RuleInput } from '../rule';
import { refusalWords } from '../refusal-words';
import { unknown } from '../unknown';

type Found = ReturnType<Rule['check']>[number];

/** A release that matters is approved, by signature, by people who may. */
export const signOff: Rule = {
  name: 'sign-off',
  severity: 'error',
  about: 'release',
  asks: (judged) => {
    const approvals = approvalsQuestion(judged.plan, judged.facts, judged.config);
    return demandOf(judged) === null || approvals === null
      ? []
      : [approvals, ...peopleQuestion(judged)];
  },
  check: (input) => {
    const demand = demandOf(input);
    if (demand === null) return [];
    const known = evidenceFor(input);
    return known.ok
      ? judge(input, demand, known.value)
      : unknown('Who has approved this', known.failures);
  },
};

/** Null: the plan needs no approval. */
function demandOf({ config: { gates }, plan }: Judged): SignOffConfig | null {
  const { signOff: demand } = gates;
  if (demand === undefined || plan.releases.length === 0) return null;
  if (CHANNELS[plan.channel].prerelease !== null && !demand.prereleases) return null;
  return demand.for.some((bump) => bump === planBump(plan)) ? demand : null;
}

/** None where anybody's approval counts. */
function peopleQuestion({ config, plan, states, history }: Judged): readonly People[] {
  if (config.gates.signOff?.others !== true) return [];
  const released = new Set(plan.releases.map(({ project }) => project));
  const own = states.filter(({ facts }) => released.has(facts.name));
  const commits = new Set(own.flatMap(({ unreleased }) => unreleased.map(history.idAt)));
  return [{ kind: 'people', commits: [...commits] }];
}

interface Known {
  readonly approvals: FoundApprovals;
  /** Null: anybody's approval counts. */
  readonly people: FoundPeople | null;
}

function evidenceFor(input: RuleInput): Result<Known> {
  const question = approvalsQuestion(input.plan, input.facts, input.config);
  if (question === null) return fail(noBranch(input));
  const approvals = input.evidence(question);
  if (!approvals.ok) return approvals;
  const [asked] = peopleQuestion(input);
  const people = asked === undefined ? ok(null) : input.evidence(asked);
  return people.ok ? ok({ approvals: approvals.value, people: people.value }) : people;
}

function noBranch({ facts: { remote, branch } }: Judged): {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
} {
  return {
    code: 'sign-off',
    message: `no remote has the branch ${branch ?? '(none)'}, whose files say who may approve.`,
    fix: `Push it: git push ${remote?.name ?? 'origin'} ${branch ?? '<branch>'}`,
  };
}

function judge(
  { plan }: RuleInput,
  demand: SignOffConfig,
  { approvals, people }: Known,
): readonly Found[] {
  const { good } = approvals;
  const counted = people === null ? good : good.filter(byOthers(people));
  const refused = [
    ...good.filter((approval) => !counted.includes(approval)).map(ownWords),
    ...approvals.refused.map(({ tag, because }) => `${short(tag)} ${refusalWords(because)}.`),
  ];
  const lacks = (project: string): readonly Found[] => {
    const allowed = demand.approvers[project];
    const less = allowed === undefined ? null : lackingOf(counted.filter(isOf(allowed)), demand);
    return less === null
      ? []
      : [told({ project, message: `${project} ${less} of ${allowed!.join(', ')}.` })];
  };
  const told = (found: Pick<Found, 'project' | 'message'>): Found => ({
    ...found,
    message: [found.message, ...refused].join(' '),
    fix: FIX,
    where: plan.id,
  });
  const less = lackingOf(counted, demand);
  return [
    ...(less === null ? [] : [told({ message: `This ${planBump(plan)} release ${less}.` })]),
    ...plan.releases.flatMap(({ project }) => lacks(project)),
  ];
}

function ownWords({ tag, names }: Approval): string {
  return `${short(tag)} is by ${names[0]}, who releases this or wrote some of it.`;
}

function isOf(allowed: readonly string[]): (approval: Approval) => boolean {
  const wanted = allowed.map((name) => name.toLowerCase());
  return ({ names }) => names.some((name) => wanted.includes(name));
}

/** What follows upon what needs it; null: there are enough. */
function lackingOf(
  counted: readonly Approval[],
  { approvals: wanted }: SignOffConfig,
): string | null {
  const people = differentPeople(counted).length;
  if (people >= wanted) return null;
  const needed = wanted === 1 ? 'an approval' : `the approvals of ${wanted} people`;
  return `needs ${needed} and has ${people === 0 ? 'none' : people}`;
}

const FIX =
  'Write the plan with --plan-out plan.json. An approver runs nx release-openmed --plan plan.json --approve, and then nx release-openmed --plan plan.json releases it.';

/** A tag by the beginning of its plan's id. */
function short(tag: string): string {
  return tag.replace(/(\/[0-9a-f]{12})[0-9a-f]+/, '$1…');
}
