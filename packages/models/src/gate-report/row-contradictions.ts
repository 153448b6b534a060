import type { CandidateReport } from '../gates/candidate-report';
import { normalName } from '../gates/normal-name';
import { quantizedWidth } from '../gates/quantized-width';
import { tierName } from '../gates/tier-name';
import type { Thresholds } from '../gates/thresholds';
import type { ManifestRow } from '../manifest/manifest-row';

/** What a candidate or gate report says of its artifact. */
type Claim = Pick<CandidateReport, 'family' | 'tier' | 'format' | 'artifact' | 'revision'>;

type Contradicts = (report: Claim, row: ManifestRow, thresholds: Thresholds) => boolean;

/**
 * By what differs, in the words of messages. A tier or format that the report leaves out fails its
 * gate instead.
 */
const CONTRADICTIONS: Readonly<Record<string, Contradicts>> = {
  family: (report, row) => normalName(report.family) !== normalName(row.family),
  tier: ({ tier }, row, thresholds) =>
    Boolean(row.tier) &&
    tier !== null &&
    tierName(tier, thresholds) !== tierName(row.tier ?? '', thresholds),
  format: ({ format }, row) => format !== null && hidesQuantizing(format, row.formats ?? []),
  'reproducibility hash': ({ artifact, revision }, row) =>
    artifact !== null &&
    (revision === null || revision === row.revision) &&
    artifact !== row.reproducibility_hash,
};

/**
 * What a report says of its artifact that the model manifest says otherwise; nothing where it has
 * no row. Family, tier and format choose the limits: they are not the candidate's to choose.
 */
export function rowContradictions(
  report: Claim,
  row: ManifestRow | undefined,
  thresholds: Thresholds,
): readonly string[] {
  if (row === undefined) return [];
  return Object.entries(CONTRADICTIONS)
    .filter(([, contradicts]) => contradicts(report, row, thresholds))
    .map(([what]) => what);
}

/**
 * A quantized artifact has limits of its own, which a format that its row does not list would get
 * around.
 */
function hidesQuantizing(claimed: string, formats: readonly string[]): boolean {
  return (
    formats.some((format) => quantizedWidth(format) !== null) &&
    !formats.some((format) => normalName(format) === normalName(claimed))
  );
}
