import { fail, ok, type Result } from '@release-openmed/core';

/** How markers look in a file: an HTML comment in Markdown, a comment in front matter. */
export type MarkerStyle = 'markdown' | 'yaml';

export function marker(name: string, edge: 'begin' | 'end', style: MarkerStyle): string {
  return style === 'markdown' ? `<!-- models:${name}:${edge} -->` : `# models:${name}:${edge}`;
}

/**
 * The text with what stands between two markers replaced; unchanged when it has neither. `content`
 * has its own line ends. Fails with `model-surface-markers` when the pair is not whole: nobody
 * could say what belongs to the generated part.
 */
export function replaceMarked(
  text: string,
  part: { readonly name: string; readonly style: MarkerStyle; readonly content: string },
  where: string,
): Result<string> {
  const begin = marker(part.name, 'begin', part.style);
  const end = marker(part.name, 'end', part.style);
  const [before, rest, ...again] = text.split(begin);
  if (rest === undefined && !text.includes(end)) return ok(text);
  const [, after, ...ends] = (rest ?? '').split(end);
  if (
    before === undefined ||
    after === undefined ||
    again.length > 0 ||
    ends.length > 0 ||
    before.includes(end)
  ) {
    return fail({
      code: 'model-surface-markers',
      message: `${where}: the generated part "${part.name}" does not have one begin and one end marker in this order.`,
      fix: `Write ${begin} once before it and ${end} once after it.`,
      where,
    });
  }
  return ok(`${before}${begin}${part.content}${end}${after}`);
}
