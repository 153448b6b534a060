import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HISTORIES } from './unpack-history';

/** What really happened: the stable releases with a predecessor, by tag. */
export function whatHappened(
  name: string,
): ReadonlyMap<string, { readonly from: string; readonly actual: string }> {
  const [header = '', ...lines] = readFileSync(join(HISTORIES, `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = header.split('\t');
  const rows = lines
    .map((line) => line.split('\t'))
    .map((cells) => (column: string) => cells[columns.indexOf(column)] ?? '');
  return new Map(
    rows
      .filter((cell) => cell('kind') === 'stable' && cell('prev_tag') !== '')
      .map((cell) => [cell('tag'), { from: cell('base_tag'), actual: cell('actual') }]),
  );
}
