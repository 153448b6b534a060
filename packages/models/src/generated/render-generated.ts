import { all, ok, type FileEdit, type Result } from '@release-openmed/core';
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

/**
 * The generated files that are not as they should be, with the text they should have. A file that
 * is fresh is not among them.
 */
export function renderGenerated(facts: GeneratedFacts): Result<readonly FileEdit[]> {
  const { files } = facts;
  const rendered = all([...cardEdits(facts), ...countEdits(facts)]);
  return rendered.ok
    ? ok(rendered.value.filter(({ path, text }) => text !== files.get(path)))
    : rendered;
}

function cardEdits({ state, rows, cards, files }: GeneratedFacts): readonly Result<FileEdit>[] {
  return Object.entries(state.families).map(([family, familyState]) => {
    const path = cardPath(cards, family);
    const card = renderCard(files.get(path) ?? null, { family, state: familyState, rows }, path);
    return card.ok ? ok({ path, text: card.value }) : card;
  });
}

function countEdits({
  state,
  summary,
  counts,
  files,
}: GeneratedFacts): readonly Result<FileEdit>[] {
  return counts.flatMap((path) => {
    const before = files.get(path);
    if (before === undefined) return [];
    const text = renderCounts(before, { summary, state }, path);
    return [text.ok ? ok({ path, text: text.value }) : text];
  });
}
