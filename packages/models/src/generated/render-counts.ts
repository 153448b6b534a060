import { escapeMarkdown, ok, type Result } from '@release-openmed/core';
import type { ManifestSummary } from '../manifest/manifest-summary';
import { compareCodePoints } from '../json/compare-code-points';
import type { RegistryState } from '../pointers/registry-state';
import { replaceMarked } from './marked-part';

/**
 * A README-like file with its marked parts renewed: `total`, `families` and `languages` are numbers
 * inside a line, `counts` is a table of families and `pointers` one of what is latest and canary.
 * Parts that the file does not have are left out.
 */
export function renderCounts(
  text: string,
  facts: { readonly summary: ManifestSummary; readonly state: RegistryState },
  where: string,
): Result<string> {
  const { summary, state } = facts;
  const parts: readonly (readonly [string, string])[] = [
    ['total', number(summary.rows)],
    ['families', number(summary.families.size)],
    ['languages', number(summary.languages.size)],
    [
      'counts',
      table(
        ['Family', 'Models'],
        [...summary.families].map(([family, count]) => [escapeMarkdown(family), number(count)]),
      ),
    ],
    [
      'pointers',
      table(
        ['Family', 'Latest', 'Version', 'Canary'],
        Object.entries(state.families).map(([family, { pointers, versions }]) => [
          escapeMarkdown(family),
          code(pointers.latest),
          pointers.latest === null ? '' : (versions[pointers.latest] ?? ''),
          code(pointers.canary),
        ]),
      ),
    ],
  ];
  return parts.reduce<Result<string>>(
    (result, [name, content]) =>
      result.ok ? replaceMarked(result.value, { name, style: 'markdown', content }, where) : result,
    ok(text),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const sorted = [...rows].sort(([left = ''], [right = '']) => compareCodePoints(left, right));
  const lines = [head, head.map(() => '---'), ...sorted].map((cells) => `| ${cells.join(' | ')} |`);
  return `\n\n${lines.join('\n')}\n\n`;
}

function code(id: string | null): string {
  return id === null ? '' : `\`${id}\``;
}

/** 2266 is 2,266. */
function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
