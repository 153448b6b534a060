import { fail, ok, type Result } from '@release-openmed/core';
import { hashOf } from '../json/hash-of';
import { sha256 } from '../json/sha256';
import { lineText } from '../manifest/line-text';
import { splitLines } from '../manifest/split-lines';
import { ledgerEntrySchema } from './ledger-entry';

/** `head`: the hash that the registry state keeps of the last line; null when it keeps none. */
export interface LedgerFacts {
  readonly file: string;
  readonly head: string | null;
}

/**
 * Follows the chain from the first line to the last and names the first broken link
 * (`model-ledger-broken`). Lines of an older ledger without a chain may stand at its beginning: the
 * first chained line vouches for the last of them.
 */
export async function verifyLedger(
  source: AsyncIterable<Uint8Array>,
  { file, head }: LedgerFacts,
): Promise<Result<{ readonly entries: number }>> {
  let previous: string | null = null;
  let chained = 0;
  let lines = 0;
  for await (const batch of splitLines(source)) {
    for (const { number, raw } of batch) {
      const text = lineText(raw);
      if (text === '') continue;
      const broken = text === null ? 'is not UTF-8' : linkMistake(text, previous, chained > 0);
      if (text === null || broken !== null)
        return fail(brokenLink(`${file}:${number}`, `line ${number} ${broken}`));
      if (isChained(text)) chained += 1;
      lines += 1;
      previous = sha256(text);
    }
  }
  if (head !== null && head !== previous)
    return fail(
      brokenLink(
        file,
        'its end is not the one that the registry state knows: lines are missing, or one was added by hand',
      ),
    );
  return ok({ entries: lines });
}

function linkMistake(text: string, previous: string | null, inChain: boolean): string | null {
  const value = parsed(text);
  if (value === null) return 'is not a JSON object';
  if (!('previous' in value)) return inChain ? 'is not linked to the one before' : null;
  const entry = ledgerEntrySchema.safeParse(value);
  if (!entry.success) return 'is not a ledger entry';
  const { hash, ...rest } = entry.data;
  if (hashOf(rest) !== hash) return 'was changed: its hash is another';
  return entry.data.previous === previous ? null : 'does not follow from the one before';
}

function isChained(text: string): boolean {
  return 'previous' in (parsed(text) ?? {});
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function brokenLink(where: string, what: string) {
  return {
    code: 'model-ledger-broken',
    message: `The ledger is broken at ${where}: ${what}.`,
    fix: 'Restore the ledger from git: it is only ever appended to.',
    where,
  };
}
