import type { CandidateReport } from '../gates/candidate-report';
import { normalName } from '../gates/normal-name';
import { quantizedWidth } from '../gates/quantized-width';
import { tierName } from '../gates/tier-name';
import type { Thresholds } from '../gates/thresholds';
import type { ManifestRow } from '../manifest/manifest-row';

/** What a candidate or gate report says of its artifact. */
type Claim = Pick<CandidateReport, 'family' | 'tier' | 'format' | 'artifact' | 'revision'>;

/** What a report says of its artifact that the manifest says otherwise. Family, tier and format choose the limits: they are not the candidate's to choose. What it leaves out fails its gate. */
export function rowContradictions(
  report: Claim,
  row: ManifestRow,
  thresholds: Thresholds,
): readonly string[] {
  const formats = row.formats ?? [];
  const { tier, format: claimed } = report;
  const hidesQuantizing =
    claimed !== null &&
    formats.some((format) => quantizedWidth(format) !== null) &&
    !formats.some((format) => normalName(format) === normalName(claimed));
  return [
    ...(normalName(report.family) === normalName(row.family) ? [] : ['family']),
    ...(row.tier && tier !== null && tierName(tier, thresholds) !== tierName(row.tier, thresholds)
      ? ['tier']
      : []),
    ...(hidesQuantizing ? ['format'] : []),
    ...(report.artifact !== null &&
    (report.revision === null || report.revision === row.revision) &&
    report.artifact !== row.reproducibility_hash
      ? ['reproducibility hash']
      : []),
  ];
}
