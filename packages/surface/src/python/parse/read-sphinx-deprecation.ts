import type { Deprecation } from '../../surface/surface';
import { deprecationFromText } from '../../deprecation/deprecation-from-text';

const DIRECTIVE =
  /^([ \t]*)\.\.[ \t]+(?:deprecated|versionremoved|deprecated-removed)::[ \t]*([\w.]*)([^\n]*)\n?/m;

/**
 * Sphinx's `.. deprecated:: VERSION` in a docstring, with the text that follows on the line and in
 * the indented lines below (Sphinx, "Paragraph-level markup").
 */
export function readSphinxDeprecation(docstring: string, firstLine: number): Deprecation | null {
  const match = DIRECTIVE.exec(docstring);
  if (!match) return null;
  const indent = match[1]!.length;
  const body: string[] = [match[3]!.trim()];
  for (const line of docstring.slice(match.index + match[0].length).split('\n')) {
    if (line.trim() !== '' && line.length - line.trimStart().length <= indent) break;
    body.push(line.trim());
  }
  const text = body.join(' ').replace(/['"]{3}\s*$/, '');
  const line = firstLine + docstring.slice(0, match.index).split('\n').length - 1;
  return {
    form: 'sphinx',
    warns: false,
    line,
    ...deprecationFromText(text),
    ...(match[2] && { since: match[2] }),
  };
}
