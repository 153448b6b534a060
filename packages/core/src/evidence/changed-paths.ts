/**
 * The paths in which the trees of two commits differ. What was tested as a candidate is what
 * becomes stable only if its stamp changed nothing but what a stamp may write.
 */
export interface ChangedPaths {
  readonly kind: 'changed-paths';
  readonly from: string;
  readonly to: string;
}
