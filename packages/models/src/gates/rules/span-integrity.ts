import type { CandidateFixture, CandidateSpan } from '../candidate-report';
import { checkOf } from '../check-of';
import type { Check, GateInput } from '../gate';

/**
 * G8: every predicted span of every fixture lies in its text, is not empty and has a label. Offsets
 * count code points.
 */
export function spanIntegrity({ candidate }: GateInput): Check {
  const fixtures = candidate.fixtures ?? [];
  const broken = fixtures.flatMap((fixture, index) => (isWhole(fixture) ? [] : [index]));
  const observed = {
    fixtures: fixtures.length,
    spans: fixtures.reduce((sum, { spans }) => sum + (spans?.length ?? 0), 0),
    brokenFixtures: broken.length,
  };
  return checkOf('G8', {
    observed,
    limit: { brokenFixtures: 0 },
    failing: failing(fixtures.length, broken),
  });
}

function failing(fixtures: number, broken: readonly number[]): string | null {
  if (fixtures === 0) return 'The report has no fixture to check spans on.';
  if (broken.length === 0) return null;
  const numbers = [...broken.slice(0, 10), ...(broken.length > 10 ? ['…'] : [])].join(', ');
  return `Fixtures without text or spans, or with a span that is not in its text: number ${numbers} (from 0).`;
}

function isWhole({ length, spans }: CandidateFixture): boolean {
  return length !== null && spans !== null && spans.every((span) => fits(span, length));
}

function fits({ start, end, labelled }: CandidateSpan, length: number): boolean {
  return labelled && start !== null && end !== null && start >= 0 && start < end && end <= length;
}
