import type { Proof } from './proof';
import type { Label } from './read-labels';

/**
 * Whoever asks for a label, or waits for one, is broken by its going; a renamed one goes and comes.
 * `name` and `file`: the schema's path within the project, and from the repository's top.
 */
export function labelProofs(
  { before, after }: { readonly before: readonly Label[]; readonly after: readonly Label[] },
  { name, file }: { readonly name: string; readonly file: string },
): readonly Proof[] {
  const missing = (from: readonly Label[], labels: readonly Label[]): readonly Label[] => {
    const known = new Set(labels.map((label) => label.name));
    return from.filter((label) => !known.has(label.name));
  };
  const place = (label: Label) => ({ symbol: `${name}: ${label.name}`, file, line: label.line });
  return [
    ...missing(before, after).map((label): Proof => ({
      proof: 'label-removed',
      bump: 'major',
      ...place(label),
    })),
    ...missing(after, before).map((label): Proof => ({
      proof: 'label-added',
      bump: 'minor',
      ...place(label),
    })),
  ];
}
