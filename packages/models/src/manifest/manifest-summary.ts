import type { ManifestRow } from './manifest-row';

/** What README-like files say of a manifest. */
export interface ManifestSummary {
  readonly rows: number;
  readonly families: ReadonlyMap<string, number>;
  readonly languages: ReadonlySet<string>;
  readonly formats: ReadonlyMap<string, number>;
}

/** A summary that grows row by row: it holds counts, never rows. */
export class SummaryBuilder {
  private rows = 0;
  private readonly families = new Map<string, number>();
  private readonly languages = new Set<string>();
  private readonly formats = new Map<string, number>();

  add(row: ManifestRow): void {
    this.rows += 1;
    count(this.families, row.family);
    for (const language of row.languages ?? []) this.languages.add(language);
    for (const format of row.formats ?? []) count(this.formats, format);
  }

  build(): ManifestSummary {
    return {
      rows: this.rows,
      families: this.families,
      languages: this.languages,
      formats: this.formats,
    };
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
