import type { Failure } from '@release-openmed/core';
import { familyKey } from './family-key';
import { IdSet } from './id-set';
import type { ManifestRow } from './manifest-row';
import { SummaryBuilder, type ManifestSummary } from './manifest-summary';
import { readRow, type RowOptions } from './read-row';
import { splitLines } from './split-lines';

/** A manifest that can be read more than once. */
export type OpenManifest = () => AsyncIterable<Uint8Array>;

export interface ManifestOptions extends RowOptions {
  /** The families there are; null: any, as long as each has one spelling. */
  readonly families: readonly string[] | null;
  /** Repositories whose rows are wanted whole. */
  readonly wanted: ReadonlySet<string>;
  /** Reproducibility hashes computed from the artifacts themselves, by repository. */
  readonly computedHashes: ReadonlyMap<string, string>;
}

export interface ManifestFacts {
  readonly summary: ManifestSummary;
  readonly rows: ReadonlyMap<string, ManifestRow>;
  readonly failures: readonly Failure[];
}

/** Failures beyond these are counted, not kept: a million broken rows fit in memory too. */
const MOST = 100;

/**
 * Reads a manifest once, in constant memory but for 16 bytes a row, and a second time where an
 * identifier may be given twice.
 */
export async function checkManifest(
  open: OpenManifest,
  options: ManifestOptions,
): Promise<ManifestFacts> {
  const summary = new SummaryBuilder();
  const seen = new IdSet();
  const suspects = new Set<string>();
  const spellings = new Map<string, string>();
  const rows = new Map<string, ManifestRow>();
  const failures = new FailureList();
  for await (const lines of splitLines(open())) {
    for (const line of lines) {
      const read = readRow(line, options);
      if (!read.ok) failures.add(...read.failures);
      if (!read.ok || read.value === null) continue;
      const row = read.value;
      summary.add(row);
      if (seen.add(row.repo_id)) suspects.add(row.repo_id);
      if (options.wanted.has(row.repo_id)) rows.set(row.repo_id, row);
      const where = `${options.file}:${line.number}`;
      failures.add(
        ...familyFailures(row.family, spellings, { options, where }),
        ...hashFailures(row, options.computedHashes, where),
      );
    }
  }
  if (suspects.size > 0) failures.add(...(await duplicates(open, suspects, options)));
  return { summary: summary.build(), rows, failures: failures.all(options.file) };
}

function familyFailures(
  family: string,
  spellings: Map<string, string>,
  { options, where }: { options: ManifestOptions; where: string },
): readonly Failure[] {
  if (options.families !== null) {
    return options.families.includes(family)
      ? []
      : [
          {
            code: 'model-family-unknown',
            message: `${where}: no family is called "${family}".`,
            fix: `Known families: ${options.families.join(', ')}.`,
            where,
          },
        ];
  }
  const key = familyKey(family);
  const first = spellings.get(key);
  if (first === undefined) spellings.set(key, family);
  return first === undefined || first === family
    ? []
    : [
        {
          code: 'model-family-unknown',
          message: `${where}: the family "${family}" is spelled "${first}" before.`,
          fix: `Write "${first}", or list the families in models.families.`,
          where,
        },
      ];
}

function hashFailures(
  row: ManifestRow,
  computed: ReadonlyMap<string, string>,
  where: string,
): readonly Failure[] {
  const hash = computed.get(row.repo_id);
  return hash === undefined || hash === row.reproducibility_hash
    ? []
    : [
        {
          code: 'model-hash-mismatch',
          message: `${where}: the reproducibility hash of ${row.repo_id} is ${hash} by its files, and another in the manifest.`,
          fix: 'Refresh the row from the artifact, or find out who changed the artifact.',
          where,
        },
      ];
}

async function duplicates(
  open: OpenManifest,
  suspects: ReadonlySet<string>,
  options: RowOptions,
): Promise<readonly Failure[]> {
  const first = new Map<string, number>();
  const failures: Failure[] = [];
  for await (const lines of splitLines(open())) {
    for (const line of lines) {
      const read = readRow(line, options);
      const id = read.ok ? read.value?.repo_id : undefined;
      if (id === undefined || !suspects.has(id)) continue;
      const before = first.get(id);
      if (before === undefined) first.set(id, line.number);
      else
        failures.push({
          code: 'model-manifest-duplicate-id',
          message: `${options.file}:${line.number}: ${id} stands on line ${before} already.`,
          fix: 'Keep one of the rows.',
          where: `${options.file}:${line.number}`,
        });
    }
  }
  return failures;
}

class FailureList {
  private readonly kept: Failure[] = [];
  private more = 0;

  add(...failures: readonly Failure[]): void {
    for (const failure of failures) {
      if (this.kept.length < MOST) this.kept.push(failure);
      else this.more += 1;
    }
  }

  all(file: string): readonly Failure[] {
    if (this.more === 0) return this.kept;
    return [
      ...this.kept,
      {
        code: 'model-manifest-row',
        message: `${file}: ${this.more} more mistakes are not listed.`,
        fix: 'Correct these first.',
        where: file,
      },
    ];
  }
}
