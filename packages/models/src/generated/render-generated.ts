import { fail, ok, type Failure, type FileEdit, type Result } from '@release-openmed/core';
import type { ManifestRow } from '../manifest/manifest-row';
import type { ManifestSummary } from '../manifest/manifest-summary';
import type { RegistryState } from '../pointers/registry-state';
import { cardPath } from './card-path';
import { renderCard } from './render-card';
import { renderCounts } from './render-counts';

export interface GeneratedFacts {
  readonly state: RegistryState;
  readonly summary: ManifestSummary;
  readonly rows: ReadonlyMap<string, ManifestRow>;
  readonly cards: string;
  readonly counts: readonly string[];
  /** Texts of the files by path, as they are; absent: no such file. */
  readonly files: ReadonlyMap<string, string>;
}

/** The generated files that are not as they should be, with the text they should have. A file that is fresh is not among them. */
export function renderGenerated({
  state,
  summary,
  rows,
  cards,
  counts,
  files,
}: GeneratedFacts): Result<readonly FileEdit[]> {
  const rendered = [
    ...Object.entries(state.families).map(([family, familyState]) => {
      const path = cardPath(cards, family);
      return {
        path,
        result: renderCard(files.get(path) ?? null, { family, state: familyState, rows }, path),
      };
    }),
    ...counts.flatMap((path) => {
      const text = files.get(path);
      return text === undefined
        ? []
        : [{ path, result: renderCounts(text, { summary, state }, path) }];
    }),
  ];
  const failures = rendered.flatMap(({ result }): readonly Failure[] =>
    result.ok ? [] : result.failures,
  );
  if (failures.length > 0) return fail(...failures);
  return ok(
    rendered.flatMap(({ path, result }) =>
      result.ok && result.value !== files.get(path) ? [{ path, text: result.value }] : [],
    ),
  );
}
