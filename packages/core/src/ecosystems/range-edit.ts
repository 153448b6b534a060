/** A requirement that changes: every place where `packageName` is required as `from`. */
export interface RangeEdit {
  readonly packageName: string;
  readonly from: string;
  readonly to: string;
}
